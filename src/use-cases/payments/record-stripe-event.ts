import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { enqueue } from '@/adapters/jobs/enqueue';
import type { StripeNotice } from '@/adapters/stripe/event-types';

/**
 * Writes an event of Stripe down and asks for its processing, in one transaction, so that the webhook can be answered at once.
 * An event that is known already changes nothing. One job per object, however many events come while it waits.
 */
export async function recordStripeEvent(notice: StripeNotice): Promise<'recorded' | 'known'> {
  const { id, type, account, objectId, paymentIntentId } = notice;
  return database().$transaction(async (tx) => {
    const { count } = await tx.stripeEvent.createMany({
      data: [{ id, type, account, objectId, payload: { paymentIntentId }, receivedAt: wallNow() }],
      skipDuplicates: true,
    });
    if (count === 0) return 'known';
    await enqueue(tx, 'process-stripe-event', { eventId: id }, `stripe-event:${objectId}`);
    return 'recorded';
  });
}
