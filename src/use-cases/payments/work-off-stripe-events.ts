import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { isStripeEventType, type StripeEventType, type StripeNotice } from '@/adapters/stripe/event-types';
import { Refusal } from '@/domain/refusal';

/** Looks at the object again that the event is about; an object that is not ours is passed over. */
export type StripeEventHandler = (notice: StripeNotice) => Promise<unknown>;

/** As it was recorded; of a type that an older version of ours may have listened to. */
type Waiting = Omit<StripeNotice, 'type'> & { readonly type: string };

/**
 * Works off every waiting event of the object that this one is about. An event says no more than "look at this object again", so several
 * for the same handler are one look. They count as done only after it: a failure leaves them waiting.
 */
export async function workOffStripeEvents(
  eventId: string,
  handlers: { readonly [T in StripeEventType]?: StripeEventHandler },
): Promise<void> {
  const db = database();
  const waiting = await db.$queryRaw<Waiting[]>`
    select one.id, one.type, one.account, one.object_id as "objectId", one.payload->>'paymentIntentId' as "paymentIntentId"
    from stripe_event event join stripe_event one on one.object_id = event.object_id and one.processed_at is null
    where event.id = ${eventId} order by one.received_at`;
  if (waiting.length === 0) return;
  const looked = new Set<StripeEventHandler>();
  for (const { type, ...notice } of waiting) {
    const handler = isStripeEventType(type) ? handlers[type] : undefined;
    if (!handler || !isStripeEventType(type) || looked.has(handler)) continue;
    looked.add(handler);
    await handler({ ...notice, type }).catch(passOverUnknown);
  }
  await db.stripeEvent.updateMany({
    where: { id: { in: waiting.map(({ id }) => id) } },
    data: { processedAt: wallNow() },
  });
}

function passOverUnknown(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error;
}
