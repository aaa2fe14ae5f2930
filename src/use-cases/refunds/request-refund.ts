import { writeAudit } from '@/adapters/db/audit';
import { database, type Tx } from '@/adapters/db/client';
import { heldOnAccount } from '@/adapters/db/held-on-account';
import { lockCampaignRow } from '@/adapters/db/lock-campaign-row';
import { debtOf } from '@/adapters/db/net-debts';
import { isDisputed } from '@/adapters/db/open-disputes';
import { writeRefundRequest } from '@/adapters/db/request-refund';
import { lostOfPledge, takenOfPledge } from '@/adapters/db/taken-of-pledge';
import { transfersOfPledge } from '@/adapters/db/transfers-of-pledge';
import { add, type Cents, cents, ZERO } from '@/domain/money';
import { type Actor, actorName, must } from '@/domain/permission';
import { type ChosenRefundReason, whyNotRefund, whyNotRefundAsBusiness } from '@/domain/refund-request';
import { Refusal, refuseIf } from '@/domain/refusal';
import { owedReversalCents } from '@/domain/reversal';

export interface RefundInput {
  readonly pledgeId: string;
  readonly amountCents: Cents;
  readonly reason: ChosenRefundReason;
  /** The backer reads it; may be empty. */
  readonly note: string;
  /** What had been asked for when the form was shown: the same form sent twice is refused. */
  readonly seenAskedCents: Cents;
}

/**
 * An admin, or the business itself within limits, gives a backer all or part of a payment back. Refuses with NOTHING_TO_REFUND, REFUND_TOO_LARGE,
 * AMOUNT_INVALID, REFUND_DISPUTED, CAMPAIGN_HELD, CHANGED_BY_SOMEBODY_ELSE, and a business with REFUND_NEEDS_DESK where a debt would be left.
 * Gives the request's id.
 */
export async function requestRefund(actor: Actor, input: RefundInput): Promise<string> {
  const { pledgeId, amountCents, reason, note, seenAskedCents } = input;
  const found = await database().pledge.findUnique({ where: { id: pledgeId }, select: { campaignId: true } });
  if (!found) throw new Refusal('NOT_FOUND');
  const { campaignId } = found;
  return database().$transaction(async (tx) => {
    const { now: at, held } = await lockCampaignRow(tx, campaignId);
    const { businessId } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { businessId: true },
    });
    must(actor, 'refund-pledge', { businessId });
    const charge = await tx.charge.findUnique({ where: { pledgeId } });
    const askedCents = await readAsked(tx, pledgeId);
    if (askedCents !== seenAskedCents) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
    const facts = {
      chargedCents: charge && cents(charge.amountCents),
      askedCents,
      lostCents: await lostOfPledge(tx, pledgeId),
      disputed: await isDisputed(tx, pledgeId),
      campaignHeld: held,
    };
    refuseIf(whyNotRefund(facts, amountCents));
    const byAdmin = actor.kind === 'user' && actor.role === 'ADMIN';
    if (!byAdmin) refuseIf(whyNotRefundAsBusiness(await readLimit(tx, campaignId, pledgeId, amountCents)));
    const wanted = { pledgeId, campaignId, businessId, amountCents, reason, note: note.trim(), at };
    const requestId = await writeRefundRequest(tx, { ...wanted, requestedBy: actorName(actor) });
    // Posted, the promise says exactly what it leaves: nettings and costs that are not given back included. A refusal takes it back.
    const settled = await tx.settlement.findUnique({ where: { campaignId }, select: { campaignId: true } });
    if (!byAdmin && settled && (await debtOf(tx, campaignId)) > 0) throw new Refusal('REFUND_NEEDS_DESK');
    if (actor.kind === 'user') {
      const detail = { requestId, amountCents, reason };
      await writeAudit(tx, {
        actorId: actor.userId,
        action: 'request-refund',
        subjectId: pledgeId,
        at,
        detail,
      });
    }
    return requestId;
  });
}

async function readAsked(tx: Tx, pledgeId: string): Promise<Cents> {
  const { _sum } = await tx.refundRequest.aggregate({
    where: { pledgeId, status: { not: 'CANCELLED' } },
    _sum: { amountCents: true },
  });
  return cents(_sum.amountCents ?? 0);
}

/** What the business would have to give back from its Stripe balance, and what is there beside earlier promises that have not taken theirs yet. */
async function readLimit(tx: Tx, campaignId: string, pledgeId: string, amountCents: Cents) {
  const settled = await tx.settledCharge.findUnique({ where: { pledgeId } });
  const transfers = await transfersOfPledge(tx, pledgeId);
  const waiting = await tx.refundRequest.count({
    where: { campaignId, status: 'OPEN', refunds: { none: {} } },
  });
  const held = await heldOnAccount(tx, campaignId);
  return {
    transferred: settled !== null,
    wantedReversalCents:
      settled && transfers.source
        ? owedReversalCents({
            takenCents: add(await takenOfPledge(tx, pledgeId), amountCents),
            collectedCents: cents(settled.collectedCents),
            netCents: cents(settled.netCents),
            transferredCents: transfers.transferredCents,
            reversedCents: transfers.reversedCents,
          })
        : ZERO,
    heldOnAccountCents: waiting > 0 ? ZERO : held,
  };
}
