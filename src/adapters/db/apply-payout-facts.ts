import { payoutCreatedEntry, payoutFailedEntries, payoutPaidEntry } from '@/domain/ledger-payout';
import { cents } from '@/domain/money';
import { type PayoutFacts, payoutMayBecome } from '@/domain/payout';
import { alertDesk, tellBusiness } from '../mail/tell-people';
import { askForPayout } from './ask-for-payout';
import type { Tx } from './client';
import { postEntry } from './post-entry';

/** Why payouts of a business wait: one came back, and the same bank account would send the next one back, too. */
export const PAYOUT_CAME_BACK = 'PAYOUT_CAME_BACK';

/**
 * The one writer of what Stripe says about a payout: answers, webhooks and sweeps alike. Ignores order and repetition; a payout that was paid
 * may still come back. Ledger entries follow the states, each once.
 */
export async function applyPayoutFacts(
  tx: Tx,
  payoutId: string,
  facts: PayoutFacts,
  now: Date,
): Promise<void> {
  await tx.$queryRaw`select id from payout where id = ${payoutId}::uuid for update`;
  const { campaign, ...payout } = await tx.payout.findUniqueOrThrow({
    where: { id: payoutId },
    include: { campaign: { select: { businessId: true } } },
  });
  const posting = { campaignId: payout.campaignId, businessId: campaign.businessId, at: now };
  const amountCents = cents(payout.amountCents);
  const named = { payoutId: facts.stripeId, amountCents };
  const created = facts.balanceTransaction;
  if (!created) throw new Error(`payout ${facts.stripeId} has no balance transaction`);
  await postEntry(tx, payoutCreatedEntry({ ...named, transaction: created }), posting);

  const moves = payoutMayBecome(payout.status, facts.status);
  const { stripeId, arrivalAt, failureCode } = facts;
  // Facts that are older than what we know lack what we know.
  const failureTransaction = facts.failureTransaction ?? payout.failureTransaction;
  await tx.payout.update({
    where: { id: payoutId },
    data: {
      stripeId,
      arrivalAt,
      failureTransaction,
      balanceTransaction: created,
      ...(moves ? { status: facts.status, failureCode } : {}),
      ...(moves && facts.status === 'PAID' ? { paidAt: now } : {}),
    },
  });
  const { campaignId, number } = payout;
  const telling = { occurrence: String(number), at: now };
  if (payout.stripeId === null) {
    const figures = { amountCents, arrivalAt: arrivalAt.toISOString() };
    await tellBusiness(tx, campaignId, { kind: 'payout-sent', figures, ...telling });
  }
  if (moves && facts.status === 'PAID') {
    await postEntry(tx, payoutPaidEntry(named), posting);
    await tellBusiness(tx, campaignId, { kind: 'payout-paid', figures: { amountCents }, ...telling });
    // One payout in flight: what came meanwhile (a late transfer, the end of a dispute) has waited for this one.
    await askForPayout(tx, campaignId);
  }
  if (facts.status !== 'FAILED' && facts.status !== 'CANCELED') return;
  if (failureTransaction) {
    const wasPaid = payout.paidAt !== null;
    const entries = payoutFailedEntries({ ...named, transaction: failureTransaction, wasPaid });
    for (const entry of entries) await postEntry(tx, entry, posting);
  }
  if (!moves) return;
  const { businessId } = campaign;
  await tx.business.update({ where: { id: businessId }, data: { payoutsHeldReason: PAYOUT_CAME_BACK } });
  const figures = { amountCents, failureCode: failureCode ?? 'canceled' };
  await tellBusiness(tx, campaignId, { kind: 'payout-failed', figures, ...telling });
  await alertDesk(tx, campaignId, { about: 'PAYOUT_FAILED', ...telling });
}
