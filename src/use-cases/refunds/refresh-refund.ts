import { StripeAway } from '@/adapters/charging/stripe-away';
import { businessNow } from '@/adapters/clock';
import { applyRefundFacts } from '@/adapters/db/apply-refund-facts';
import { database } from '@/adapters/db/client';
import { readRefund } from '@/adapters/stripe/refunds';

/** Asks Stripe what a refund has become and writes it; one that is not ours is passed over. */
export async function refreshRefund(stripeId: string): Promise<void> {
  const refund = await database().refund.findUnique({ where: { stripeId }, select: { id: true } });
  if (!refund) return;
  const facts = await readRefund(stripeId);
  if (!facts) throw new StripeAway(`what became of refund ${stripeId}`);
  const now = await businessNow();
  await database().$transaction((tx) => applyRefundFacts(tx, refund.id, facts, now));
}
