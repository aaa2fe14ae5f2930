import { lookAtIntent } from '@/adapters/charging/look-at-intent';
import { database } from '@/adapters/db/client';
import { readPledgeToCharge } from '@/adapters/db/pledge-to-charge';

/**
 * News of a PaymentIntent or of its charge: looks at it and writes what it has become, unless our rows say that already or the answer to our own
 * call is on its way (mechanics §5). A payment that is not ours is passed over. Order and repetition do not matter.
 */
export async function hearOfPayment(stripeId: string): Promise<void> {
  const db = database();
  const intent = await db.paymentIntent.findUnique({ where: { stripeId } });
  if (!intent) return;
  const { charge, liveAttempt } = await readPledgeToCharge(db, intent.pledgeId);
  if (intent.status === 'CANCELED') return;
  if (intent.status === 'SUCCEEDED' && charge?.feeCents != null) return;
  if (intent.status === 'OPEN' && liveAttempt?.status === 'CREATED') return;
  await lookAtIntent(intent.pledgeId, stripeId);
}
