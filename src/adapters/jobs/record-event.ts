import { wallNow } from '../clock';
import { database } from '../db/client';
import type { StripeNotice } from '../stripe/event-types';

/**
 * Writes an event of Stripe down and asks for its processing, in one statement, so that a webhook can be answered at once.
 * An event that is known already changes nothing. One job per object, however many events come while it waits.
 */
export async function recordEvent(notice: StripeNotice): Promise<'recorded' | 'known'> {
  const { id, type, account, objectId, paymentIntentId } = notice;
  const asked = await database().$queryRaw<unknown[]>`
    with recorded as (
      insert into stripe_event (id, type, account, object_id, payload, received_at)
      values (${id}, ${type}, ${account}, ${objectId}, ${JSON.stringify({ paymentIntentId })}::jsonb, ${wallNow()}::timestamptz)
      on conflict (id) do nothing returning id, object_id
    )
    select ask_for_job('process-stripe-event', json_build_object('eventId', id), 'stripe-event:' || object_id)::text from recorded`;
  return asked.length === 0 ? 'known' : 'recorded';
}
