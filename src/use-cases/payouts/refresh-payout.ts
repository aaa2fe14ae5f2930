import { StripeAway } from '@/adapters/charging/stripe-away';
import { businessNow } from '@/adapters/clock';
import { applyPayoutFacts } from '@/adapters/db/apply-payout-facts';
import { database } from '@/adapters/db/client';
import { readPayout } from '@/adapters/stripe/payouts';

/** Asks Stripe what a payout has become and writes it. Names it by our id or by Stripe's; one that is not ours is passed over. */
export async function refreshPayout(
  where: { readonly payoutId: string } | { readonly stripeId: string },
): Promise<void> {
  const payout = await database().payout.findUnique({
    where: 'payoutId' in where ? { id: where.payoutId } : { stripeId: where.stripeId },
    include: { campaign: { select: { business: { select: { stripeAccountId: true } } } } },
  });
  const account = payout?.campaign.business.stripeAccountId;
  if (!payout?.stripeId || !account) return;
  const facts = await readPayout(payout.stripeId, account);
  if (!facts) throw new StripeAway(`what became of payout ${payout.stripeId}`);
  const now = await businessNow();
  await database().$transaction((tx) => applyPayoutFacts(tx, payout.id, facts, now));
}
