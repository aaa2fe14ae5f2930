import { stopForbidden } from '@/adapters/charging/stop-forbidden';
import { businessNow } from '@/adapters/clock';
import { applyPayoutFacts } from '@/adapters/db/apply-payout-facts';
import { database } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import type { PayoutModel } from '@/adapters/db/generated/models/Payout';
import { alertDesk } from '@/adapters/mail/tell-people';
import { failUnknown } from '@/adapters/refunding/unknown-end';
import { isPlatformForbidden, type VendorError } from '@/adapters/stripe/answer';
import { NEVER_ARRIVED } from '@/adapters/stripe/call-or-find';
import { factsOfPayout, sendPayout as sendToStripe } from '@/adapters/stripe/payouts';
import { addElapsedDays } from '@/domain/paris-time';

/** The money was not there after all: the next try is a day later, under a new number. */
const NOT_YET = 'balance_insufficient';

/**
 * Sends the payout whose row stands, or sends it again under the same key, and writes Stripe's answer. A known no ends the row; the desk is told
 * unless the money was merely not there yet; what Stripe forbids holds the campaign and leaves the row as it is. Stops while campaign or business are held. Safe to repeat.
 */
export async function sendPayout(payoutId: string): Promise<void> {
  const { campaign, ...payout } = await database().payout.findUniqueOrThrow({
    where: { id: payoutId },
    include: { campaign: { include: { business: true } } },
  });
  const { stripeAccountId: account, payoutsHeldReason } = campaign.business;
  if ((payout.status !== 'CREATED' && payout.status !== 'UNKNOWN') || !account) return;
  if (campaign.holdReason || payoutsHeldReason) return;

  const now = await businessNow();
  const answer = await sendToStripe({ ...payout, account, now });
  switch (answer.kind) {
    case 'done':
      return database().$transaction((tx) =>
        applyPayoutFacts(tx, payoutId, factsOfPayout(answer.object), now),
      );
    case 'unknown':
      await database().payout.updateMany({
        where: { id: payoutId, status: 'CREATED' },
        data: { status: 'UNKNOWN' },
      });
      return failUnknown(payout, answer.reason, now);
    case 'forbidden':
      if (isPlatformForbidden(answer)) return stopForbidden(payout.campaignId, now);
      return refuse(payout, answer.error, now);
    default:
      return refuse(payout, answer.error, now);
  }
}

async function refuse({ id, campaignId, number }: PayoutModel, error: VendorError, at: Date): Promise<void> {
  await database().$transaction(async (tx) => {
    const { count } = await tx.payout.updateMany({
      where: { id, status: { in: ['CREATED', 'UNKNOWN'] } },
      data: { status: 'ERROR', failureCode: error.code ?? 'refused' },
    });
    if (count === 0) return;
    await planDue(tx, 'pay-out-campaign', campaignId, addElapsedDays(at, 1));
    if (error.code === NOT_YET || error.code === NEVER_ARRIVED) return;
    await alertDesk(tx, campaignId, { about: 'PAYOUT_REFUSED', occurrence: String(number), at });
  });
}
