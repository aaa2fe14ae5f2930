import { StripeAway } from '@/adapters/charging/stripe-away';
import { businessNow } from '@/adapters/clock';
import { applyRefundFacts } from '@/adapters/db/apply-refund-facts';
import { database } from '@/adapters/db/client';
import { readRefund } from '@/adapters/stripe/refunds';

/** Asks Stripe what a refund has become and writes it. Names it by our id or by Stripe's; one that is not ours is passed over. */
export async function refreshRefund(
  where: { readonly refundId: string } | { readonly stripeId: string },
): Promise<void> {
  const refund = await database().refund.findUnique({
    where: 'refundId' in where ? { id: where.refundId } : { stripeId: where.stripeId },
    select: { id: true, stripeId: true },
  });
  if (!refund?.stripeId) return;
  const facts = await readRefund(refund.stripeId);
  if (!facts) throw new StripeAway(`what became of refund ${refund.stripeId}`);
  const now = await businessNow();
  await database().$transaction((tx) => applyRefundFacts(tx, refund.id, facts, now));
}
