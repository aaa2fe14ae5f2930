import { StripeAway } from '@/adapters/charging/stripe-away';
import { applyDisputeFacts } from '@/adapters/db/apply-dispute-facts';
import { database } from '@/adapters/db/client';
import { enqueue } from '@/adapters/jobs/enqueue';
import { readDispute } from '@/adapters/stripe/disputes';
import type { DisputeFacts } from '@/domain/dispute';

/**
 * Asks Stripe what a dispute has become and writes it. One about a charge that is not ours is passed over; one about a payment of ours whose success has
 * not been heard of yet waits for it. Throws `StripeAway` to be run again.
 */
export async function refreshDispute(disputeId: string): Promise<void> {
  const facts = await readDispute(disputeId);
  if (!facts) throw new StripeAway(`what became of dispute ${disputeId}`);
  const pledgeId = await pledgeOfCharge(facts);
  if (pledgeId) await database().$transaction((tx) => applyDisputeFacts(tx, facts, pledgeId));
}

async function pledgeOfCharge({ chargeId, paymentIntentId }: DisputeFacts): Promise<string | null> {
  const db = database();
  const charge = await db.charge.findUnique({ where: { id: chargeId }, select: { pledgeId: true } });
  if (charge) return charge.pledgeId;
  const intent = paymentIntentId
    ? await db.paymentIntent.findUnique({ where: { stripeId: paymentIntentId }, select: { pledgeId: true } })
    : null;
  if (!intent) return null;
  await enqueue(db, 'refresh-payment', { pledgeId: intent.pledgeId });
  throw new StripeAway(`the payment behind charge ${chargeId}`);
}
