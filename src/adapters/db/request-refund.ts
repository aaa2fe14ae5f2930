import { creditNoteEntry, refundAskedEntry } from '@/domain/ledger-refund';
import { type Cents, cents } from '@/domain/money';
import type { RefundReason } from '@/domain/refund-request';
import { creditNote } from '@/domain/reversal';
import { enqueue } from '../jobs/enqueue';
import { alertDesk } from '../mail/tell-people';
import type { Tx } from './client';
import type { KnownPledge } from './pledge-to-charge';
import { postEntry } from './post-entry';

export interface RefundWanted {
  readonly pledgeId: string;
  readonly campaignId: string;
  readonly businessId: string;
  readonly amountCents: Cents;
  readonly reason: RefundReason;
  /** The backer reads it. */
  readonly note?: string;
  /** See `actorName`. */
  readonly requestedBy: string;
  readonly at: Date;
}

/**
 * The one writer of a promise to give money back: the request, what is owed to the backer, the credit note on our fee when the campaign was settled
 * before, and the job that carries it out. The caller holds the campaign's row and has asked the domain.
 */
export async function writeRefundRequest(tx: Tx, wanted: RefundWanted): Promise<string> {
  const { pledgeId, campaignId, businessId, amountCents, at } = wanted;
  const settlement = await tx.settlement.findUnique({ where: { campaignId } });
  const { id: requestId } = await tx.refundRequest.create({
    data: {
      campaignId,
      pledgeId,
      amountCents,
      reason: wanted.reason,
      note: wanted.note ?? '',
      requestedBy: wanted.requestedBy,
      afterSettlement: settlement !== null,
      createdAt: at,
    },
  });
  const posting = { campaignId, businessId, at };
  await postEntry(tx, refundAskedEntry({ requestId, pledgeId, amountCents }), posting);
  const wasSettled = settlement && (await tx.settledCharge.findUnique({ where: { pledgeId } }));
  if (wasSettled) {
    const credited = await readCredited(tx, campaignId);
    const note = creditNote({
      feeCents: cents(settlement.feeCents),
      vatCents: cents(settlement.vatCents),
      collectedCents: cents(settlement.collectedCents),
      refundedCents: await refundedSinceSettlement(tx, campaignId),
      ...credited,
    });
    await postEntry(tx, creditNoteEntry({ requestId, pledgeId, ...note }), posting);
  }
  await enqueue(tx, 'carry-out-refund', { subjectId: requestId });
  return requestId;
}

/** Of pledges that were settled; a payment that came after its pledge was dropped bore no fee. */
async function refundedSinceSettlement(tx: Tx, campaignId: string): Promise<Cents> {
  const [row] = await tx.$queryRaw<{ refunded: bigint }[]>`
    select coalesce(sum(request.amount_cents), 0)::bigint as refunded
    from refund_request request join settled_charge settled on settled.pledge_id = request.pledge_id
    where request.campaign_id = ${campaignId}::uuid and request.after_settlement and request.status <> 'CANCELLED'`;
  return cents(row?.refunded ?? 0n);
}

/** The fee and VAT given back so far: sums of ledger lines. */
async function readCredited(tx: Tx, campaignId: string) {
  const [row] = await tx.$queryRaw<{ fee: bigint; vat: bigint }[]>`
    select coalesce(sum(line.amount_cents) filter (where line.account = 'FE'), 0)::bigint as fee,
      coalesce(sum(line.amount_cents) filter (where line.account = 'VA'), 0)::bigint as vat
    from ledger_line line join ledger_entry entry on entry.id = line.entry_id
    where line.campaign_id = ${campaignId}::uuid and entry.kind in ('credit-note', 'credit-note-cancelled')`;
  return { creditedFeeCents: cents(row?.fee ?? 0n), creditedVatCents: cents(row?.vat ?? 0n) };
}

/**
 * Gives back a payment that succeeded after its pledge had ended (collection.md 7), and tells the desk. Once per pledge.
 */
export async function requestRefundAfterDrop(tx: Tx, pledge: KnownPledge, at: Date): Promise<void> {
  const { row, campaign } = pledge;
  const earlier = await tx.refundRequest.findFirst({ where: { pledgeId: row.id, reason: 'AFTER_DROP' } });
  if (earlier) return;
  await writeRefundRequest(tx, {
    pledgeId: row.id,
    campaignId: campaign.id,
    businessId: campaign.businessId,
    amountCents: cents(row.amountCents),
    reason: 'AFTER_DROP',
    requestedBy: 'system',
    at,
  });
  await alertDesk(tx, campaign.id, { about: 'PAYMENT_AFTER_DROP', occurrence: row.reference, at });
}
