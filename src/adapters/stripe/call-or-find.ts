import type Stripe from 'stripe';
import { addHours, addMinutes } from '@/domain/paris-time';
import { database } from '../db/client';
import { KEY_USED_OTHERWISE, type VendorAnswer } from './answer';
import { ABANDONED, callIdOf, callStripe, NOTHING_ARRIVED, readStripe, type VendorCall } from './call';

/** Said of a create that Stripe, asked an hour after its last sending, does not have: a new number may be used (collection.md 6). */
export const NEVER_ARRIVED = NOTHING_ARRIVED.error.code;

const GIVE_UP_AFTER_HOURS = 1;
/** Clocks differ by seconds; a list that begins a little earlier loses nothing. */
const MARGIN_MINUTES = 10;
const SERVER_ERROR = 500;
const KEY_CONFLICT = 400;
/** Stripe forgets a key after a day: from then on the same call would be a second one. An hour less, as clocks differ. */
const KEY_KEPT_HOURS = 23;
/** Server errors of Stripe itself are stored under the key, those of the way to it are not: so long the call is sent again in case of the latter. */
const SENT_AGAIN_MINUTES = 15;
const NOT_SENT = { kind: 'unknown', httpStatus: SERVER_ERROR, reason: 'looked for, not sent' } as const;

interface Findable {
  readonly id: string;
  readonly metadata: Stripe.Metadata | null;
}

/**
 * One create. Stripe stores even a 500 under its key and gives it again and again, whatever had happened, so after one the object is looked for on
 * its parent by `metadata.call`. Found: it is the answer. Not found an hour after its **last sending**: it never arrived, a known no, and it is
 * never sent again. A call whose key Stripe may have forgotten, or has with other parameters, is looked for in the same way; the latter is
 * never given up.
 */
export async function callOrFind<T extends Findable>(
  call: VendorCall,
  list: (created: { gte: number }) => Stripe.ApiListPromise<T>,
): Promise<VendorAnswer<T>> {
  const answer = (await mayBeSent(call)) ? await callStripe<T>(call) : NOT_SENT;
  if (answer.kind !== 'unknown') return answer;
  if (answer.httpStatus < SERVER_ERROR && answer.reason !== KEY_USED_OTHERWISE) return answer;
  // Read before Stripe is asked: giving up is refused if the call was sent since.
  const written = await database().stripeCall.findUniqueOrThrow({ where: { key: call.key } });
  const wanted = callIdOf(call.key);
  const looked = await readStripe(`GET ${call.path}`, async () => {
    const gte = Math.floor(addMinutes(written.createdAt, -MARGIN_MINUTES).getTime() / 1_000);
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
  // The way that a call with other parameters went is not known, so its absence proves nothing.
  if (written.httpStatus === KEY_CONFLICT) return { ...NOT_SENT, reason: KEY_USED_OTHERWISE };
  if (call.now < addHours(written.sentAt, GIVE_UP_AFTER_HOURS)) return answer;
  const { count } = await database().stripeCall.updateMany({
    where: { key: call.key, sentAt: written.sentAt, state: { not: 'done' } },
    data: { state: ABANDONED },
  });
  return count === 0 ? answer : NOTHING_ARRIVED;
}

async function mayBeSent({ key, now }: VendorCall): Promise<boolean> {
  const sent = await database().stripeCall.findUnique({ where: { key } });
  if (!sent) return true;
  if (addHours(sent.createdAt, KEY_KEPT_HOURS) <= now) return false;
  const failed = sent.state === 'unknown' && (sent.httpStatus ?? 0) >= SERVER_ERROR;
  return !failed || now < addMinutes(sent.createdAt, SENT_AGAIN_MINUTES);
}
