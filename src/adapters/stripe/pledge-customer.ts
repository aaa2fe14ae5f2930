import type Stripe from 'stripe';
import { callStripe } from './call';
import { callsUnder, nextHarmlessNumber } from './call-number';

/** What the keys of a pledge's customer begin with; an attempt number ends them. */
const customerKey = (pledgeId: string): string => `cus:${pledgeId}:`;

/** The customer that an earlier call has made for this pledge. */
export async function customerMadeFor(pledgeId: string): Promise<string | null> {
  return madeBy(await callsUnder(customerKey(pledgeId)));
}

const madeBy = (calls: Awaited<ReturnType<typeof callsUnder>>): string | null =>
  calls.find(({ state }) => state === 'done')?.objectId ?? null;

/** The pledge's customer at Stripe, made if it has none; null: Stripe cannot be asked now. `isNew`: it has no session yet. */
export async function ensureCustomer(
  page: { readonly pledgeId: string; readonly email: string; readonly locale: string },
  now: Date,
): Promise<{ readonly id: string; readonly isNew: boolean } | null> {
  const prefix = customerKey(page.pledgeId);
  const calls = await callsUnder(prefix);
  const known = madeBy(calls);
  if (known) return { id: known, isNew: false };
  const answer = await callStripe<Stripe.Customer>({
    // A number more after a server error, which Stripe would repeat under its key for a day; a customer without a card harms nobody.
    key: `${prefix}${nextHarmlessNumber(calls)}`,
    path: '/v1/customers',
    params: {
      email: page.email,
      preferred_locales: [page.locale],
      metadata: { pledge_id: page.pledgeId },
    } satisfies Stripe.CustomerCreateParams,
    now,
  });
  if (answer.kind === 'done') return { id: answer.object.id, isNew: calls.length === 0 };
  if (answer.kind === 'unknown') return null;
  throw new Error(`Stripe refused a customer: ${answer.error.code ?? answer.httpStatus}`);
}
