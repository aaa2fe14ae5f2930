import { lookAtIntent } from '@/adapters/charging/look-at-intent';
import { database } from '@/adapters/db/client';
import type { PledgeStatus } from '@/domain/pledge-status';

/**
 * Asks Stripe what a payment has become and writes it: from webhooks, the sweep, and the return of a browser alike. Idempotent. `where` names
 * our pledge or Stripe's PaymentIntent; one that is not ours is passed over (null). Refuses with PAYMENT_SERVICE_AWAY while Stripe
 * cannot be asked.
 */
export async function refreshPayment(
  where: { readonly pledgeId: string } | { readonly stripeId: string },
): Promise<PledgeStatus | null> {
  if ('pledgeId' in where) return (await lookAtIntent(where.pledgeId))?.status ?? null;
  const intent = await database().paymentIntent.findUnique({
    where: { stripeId: where.stripeId },
    select: { pledgeId: true },
  });
  if (!intent) return null;
  return (await lookAtIntent(intent.pledgeId, where.stripeId))?.status ?? null;
}
