import type Stripe from 'stripe';
import { addHours, addMinutes } from '@/domain/paris-time';
import { database } from '../db/client';
import type { VendorAnswer } from './answer';
import { callIdOf, callStripe, readStripe, type VendorCall } from './call';

/** Said of a create that Stripe, asked an hour later, does not have: it never arrived, and a new number may be used (collection.md 6). */
export const NEVER_ARRIVED = 'never_arrived';
const GIVE_UP_AFTER_HOURS = 1;
/** Clocks differ by seconds; a list that begins a little earlier loses nothing. */
const MARGIN_MINUTES = 10;
const SERVER_ERROR = 500;
/** Stripe forgets a key after a day: from then on the same call would be a second one. An hour less, as clocks differ. */
const KEY_KEPT_HOURS = 23;
const FORGOTTEN = { kind: 'unknown', httpStatus: SERVER_ERROR, reason: 'older than its key' } as const;

interface Findable {
  readonly id: string;
  readonly metadata: Stripe.Metadata | null;
}

/**
 * One create. Stripe stores even a 500 under its key and gives it again and again, whatever had happened, so after one the object is looked for on
 * its parent by `metadata.call`. Found: it is the answer. Not found an hour later: it never arrived, a known no. A call whose key Stripe may have
 * forgotten is not sent again but looked for in the same way.
 */
export async function callOrFind<T extends Findable>(
  call: VendorCall,
  list: (created: { gte: number }) => Stripe.ApiListPromise<T>,
): Promise<VendorAnswer<T>> {
  const answer = (await keyIsForgotten(call)) ? FORGOTTEN : await callStripe<T>(call);
  if (answer.kind !== 'unknown' || answer.httpStatus < SERVER_ERROR) return answer;
  const { createdAt } = await database().stripeCall.findUniqueOrThrow({ where: { key: call.key } });
  const wanted = callIdOf(call.key);
  const looked = await readStripe(`GET ${call.path}`, async () => {
    const gte = Math.floor(addMinutes(createdAt, -MARGIN_MINUTES).getTime() / 1_000);
    for await (const object of list({ gte })) if (object.metadata?.call === wanted) return { object };
    return { object: null };
  });
  if (looked.kind !== 'done') return answer;
  const { object } = looked.object;
  if (object) {
    await database().stripeCall.update({
      where: { key: call.key },
      data: { state: 'done', objectId: object.id },
    });
    return { kind: 'done', httpStatus: 200, object };
  }
  if (call.now < addHours(createdAt, GIVE_UP_AFTER_HOURS)) return answer;
  const error = {
    code: NEVER_ARRIVED,
    declineCode: null,
    adviceCode: null,
    param: null,
    message: '',
    paymentIntent: null,
    setupIntent: null,
  };
  return { kind: 'refused', httpStatus: answer.httpStatus, error };
}

async function keyIsForgotten({ key, now }: VendorCall): Promise<boolean> {
  const sent = await database().stripeCall.findUnique({ where: { key }, select: { createdAt: true } });
  return sent !== null && addHours(sent.createdAt, KEY_KEPT_HOURS) <= now;
}
