import { StripeAway } from '@/adapters/charging/stripe-away';
import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { detachCard as detachAtStripe } from '@/adapters/stripe/payment-methods';
import { LIVE_ATTEMPT_STATUSES } from '@/domain/payment';
import { isFinalPledge } from '@/domain/pledge-status';

/**
 * Forgets a card at Stripe once no pledge needs it (collection.md 8). A card that is still the pledge's, or that an attempt is using, stays:
 * it is forgotten with the end of that pledge. Safe to repeat.
 */
export async function detachCard(pledgeId: string, paymentMethodId: string): Promise<void> {
  const db = database();
  const users = await db.pledge.findMany({ where: { paymentMethodId }, select: { status: true } });
  if (users.some(({ status }) => !isFinalPledge(status))) return;
  const attempt = await db.paymentAttempt.findFirst({
    where: { pledgeId, paymentMethodId, status: { in: [...LIVE_ATTEMPT_STATUSES] } },
    select: { id: true },
  });
  if (attempt) return;
  if (!(await detachAtStripe(paymentMethodId, await businessNow()))) throw new StripeAway('a card to forget');
}
