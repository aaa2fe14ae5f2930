import type Stripe from 'stripe';
import { database } from '../db/client';
import { callStripe } from './call';
import { harmlessCallNumber } from './call-number';

/** What the keys of a pledge's customer begin with; an attempt number ends them. */
const customerKey = (pledgeId: string): string => `cus:${pledgeId}:`;

/** The customer that an earlier call has made for this pledge. */
export async function customerMadeFor(pledgeId: string): Promise<string | null> {
  const call = await database().stripeCall.findFirst({
    where: { key: { startsWith: customerKey(pledgeId) }, state: 'done' },
    orderBy: { createdAt: 'asc' },
    select: { objectId: true },
  });
  return call?.objectId ?? null;
}

/** The pledge's customer at Stripe, made if it has none; null: Stripe cannot be asked now. */
export async function ensureCustomer(
  page: { readonly pledgeId: string; readonly email: string; readonly locale: string },
  now: Date,
): Promise<string | null> {
  const known = await customerMadeFor(page.pledgeId);
  if (known) return known;
  const prefix = customerKey(page.pledgeId);
  const answer = await callStripe<Stripe.Customer>({
    // A number more after a server error, which Stripe would repeat under its key for a day; a customer without a card harms nobody.
    key: `${prefix}${await harmlessCallNumber(prefix)}`,
    path: '/v1/customers',
    params: {
      email: page.email,
      preferred_locales: [page.locale],
      metadata: { pledge_id: page.pledgeId },
    } satisfies Stripe.CustomerCreateParams,
    now,
  });
  if (answer.kind === 'done') return answer.object.id;
  if (answer.kind === 'unknown') return null;
  throw new Error(`Stripe refused a customer: ${answer.error.code ?? answer.httpStatus}`);
}
