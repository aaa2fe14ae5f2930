import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { database } from '../db/client';
import { env } from '../env';
import { answerOf, type VendorAnswer } from './answer';
import { pauseBudget, waitForBudget } from './budget';
import { stripe } from './client';

export interface VendorCall {
  /** Ends in an attempt number, which rises only after a known final error (collection.md 6). No personal data. */
  readonly key: string;
  /** "/v1/payment_intents"; ids stand in it. */
  readonly path: string;
  readonly params: object;
  /** Connected account on whose behalf. */
  readonly account?: string;
  /** Business time: ages of calls count on it. */
  readonly now: Date;
  /** A confirm waits four times as long as other calls: a bank may take its time (payments.md 1.0: 80 s). */
  readonly slow?: boolean;
}

/** The state of a call that was given up: it never arrived, and is never sent again. */
export const ABANDONED = 'abandoned';
/** What is known of such a call: a known no, whose number may rise. */
export const NOTHING_ARRIVED = {
  kind: 'refused',
  httpStatus: 404,
  error: {
    code: 'never_arrived',
    declineCode: null,
    adviceCode: null,
    param: null,
    message: '',
    paymentIntent: null,
    setupIntent: null,
  },
} as const satisfies VendorAnswer<never>;

const SLOW_FACTOR = 4;
/** Another process is sending the same call (a double click): its answer is waited for, two seconds at most. */
const IN_USE = 409;
const WAIT_FOR_TWIN_MS = 200;
const MOST_WAITS_FOR_TWIN = 10;

/**
 * One POST to Stripe. The call is written down before it is sent; sent again under the same key, the **stored** parameters go out, because
 * recomputed ones may differ and Stripe would refuse them. Never call inside a database transaction. Gives what is known of its outcome.
 */
export async function callStripe<T extends { id: string }>(call: VendorCall): Promise<VendorAnswer<T>> {
  const params = await storeCall(call);
  if (!params) return NOTHING_ARRIVED;
  let answer = await send<T>(call, params);
  for (let tries = 1; answer.httpStatus === IN_USE && tries < MOST_WAITS_FOR_TWIN; tries += 1) {
    await sleep(WAIT_FOR_TWIN_MS);
    answer = await send<T>(call, params);
  }
  await database().stripeCall.updateMany({
    where: { key: call.key, ...(answer.kind === 'done' ? {} : { state: { not: 'done' } }) },
    data: {
      state: answer.kind,
      httpStatus: answer.httpStatus,
      ...(answer.kind === 'done' ? { objectId: answer.object.id } : {}),
    },
  });
  return answer;
}

async function send<T>(
  { key, path, account, slow }: VendorCall,
  params: Record<string, unknown>,
): Promise<VendorAnswer<T>> {
  const endpoint = `POST ${endpointOf(path)}`;
  await waitForBudget(endpoint);
  const answer = await answerOf<T>(() =>
    stripe().rawRequest('POST', path, params, {
      idempotencyKey: key,
      ...(account ? { stripeAccount: account } : {}),
      ...(slow ? { timeout: env().STRIPE_TIMEOUT_MS * SLOW_FACTOR } : {}),
    }),
  );
  if (answer.kind === 'unknown' && answer.httpStatus === 429) await pauseBudget(endpoint, answer.limitedBy);
  return answer;
}

/**
 * Writes the call down and that it is sent now, or finds it written: the parameters of the first time are the ones that go out. Null: it was
 * given up, and a later sending could be doubled by its successor.
 */
async function storeCall({
  key,
  path,
  params,
  account,
  now,
}: VendorCall): Promise<Record<string, unknown> | null> {
  const [row] = await database().$queryRaw<{ path: string; params: Record<string, unknown> }[]>`
    insert into stripe_call (id, key, method, path, params, account, state, created_at, sent_at)
    values (uuidv7(), ${key}, 'POST', ${path}, ${JSON.stringify(withCallId(params, key))}::jsonb, ${account ?? null}, 'created', ${now}::timestamptz, ${now}::timestamptz)
    on conflict (key) do update set sent_at = greatest(stripe_call.sent_at, excluded.sent_at)
      where stripe_call.state <> ${ABANDONED}
    returning path, params`;
  if (!row) return null;
  if (row.path !== path) throw new Error(`idempotency key ${key} was used for ${row.path}`);
  return row.params;
}

/** Every create carries `metadata.call`, by which it can be found at Stripe when its answer was lost. A hash: keys hold our ids. */
export const callIdOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 24);

function withCallId(params: object, key: string): object {
  if (!('metadata' in params)) return params;
  return { ...params, metadata: { ...(params.metadata as object), call: callIdOf(key) } };
}

/** Ids in a path become `:id`: limits are per endpoint. */
const endpointOf = (path: string): string =>
  path.replace(/\/[a-z]+_[A-Za-z0-9_]+(?=\/|$)/g, (part) => (/_\w*[A-Z0-9]/.test(part) ? '/:id' : part));

/** One GET through the SDK, on the same budget: `readStripe('GET /v1/payment_intents/:id', () => stripe().paymentIntents.retrieve(id))`. */
export async function readStripe<T>(endpoint: string, send: () => Promise<T>): Promise<VendorAnswer<T>> {
  await waitForBudget(endpoint);
  const answer = await answerOf<T>(send);
  if (answer.kind === 'unknown' && answer.httpStatus === 429) await pauseBudget(endpoint, answer.limitedBy);
  return answer;
}
