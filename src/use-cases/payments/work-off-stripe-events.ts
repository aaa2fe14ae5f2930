import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { isStripeEventType, type StripeEventType, type StripeNotice } from '@/adapters/stripe/event-types';
import { Refusal } from '@/domain/refusal';

/** Looks at the object again that the event is about; an object that is not ours is passed over. */
export type StripeEventHandler = (notice: StripeNotice) => Promise<unknown>;

/**
 * Works off every waiting event of the object that this one is about. An event says no more than "look at this object again", so several
 * for the same handler are one look. They count as done only after it: a failure leaves them waiting.
 */
export async function workOffStripeEvents(
  eventId: string,
  handlers: { readonly [T in StripeEventType]?: StripeEventHandler },
): Promise<void> {
  const db = database();
  const event = await db.stripeEvent.findUnique({ where: { id: eventId } });
  if (!event) return;
  const waiting = await db.stripeEvent.findMany({
    where: { objectId: event.objectId, processedAt: null },
    orderBy: { receivedAt: 'asc' },
  });
  const looked = new Set<StripeEventHandler>();
  for (const { id, type, account, objectId, payload } of waiting) {
    const handler = isStripeEventType(type) ? handlers[type] : undefined;
    if (!handler || !isStripeEventType(type) || looked.has(handler)) continue;
    looked.add(handler);
    const { paymentIntentId = null } = payload as { paymentIntentId?: string | null };
    await handler({ id, type, account, objectId, paymentIntentId }).catch(passOverUnknown);
  }
  await db.stripeEvent.updateMany({
    where: { id: { in: waiting.map(({ id }) => id) } },
    data: { processedAt: wallNow() },
  });
}

function passOverUnknown(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error;
}
