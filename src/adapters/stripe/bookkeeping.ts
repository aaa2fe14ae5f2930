import type Stripe from 'stripe';
import { type Cents, cents } from '@/domain/money';
import { PLATFORM } from '@/domain/reconciliation';
import { StripeAway } from '../charging/stripe-away';
import type { VendorAnswer } from './answer';
import { readStripe } from './call';
import { stripe } from './client';
import type { StripeNotice } from './event-types';
import { noticeOf } from './webhook';

const PAGE = 100;
const UNDELIVERED = { delivery_success: false, limit: PAGE } as const;

/** One page of an account's balance transactions since an instant, newest first. Null: we may not read this account any more. */
export async function readBalanceTransactions(
  account: string,
  since: Date | null,
  after: string | null,
): Promise<Stripe.ApiList<Stripe.BalanceTransaction> | null> {
  const created = since ? { created: { gte: Math.floor(since.getTime() / 1_000) } } : {};
  const params = { limit: PAGE, ...created, ...(after ? { starting_after: after } : {}) };
  const answer = await readStripe('GET /v1/balance_transactions', () =>
    stripe().balanceTransactions.list(params, onAccount(account)),
  );
  return objectOrNull(answer, `balance transactions of ${account}`);
}

/** All that Stripe keeps for an account, available or on its way. Null: we may not read this account any more. */
export async function readWholeBalance(account: string): Promise<Cents | null> {
  const answer = await readStripe('GET /v1/balance', () => stripe().balance.retrieve({}, onAccount(account)));
  const balance = objectOrNull(answer, `balance of ${account}`);
  if (!balance) return null;
  const parts = [...balance.available, ...balance.pending, ...(balance.connect_reserved ?? [])];
  return cents(
    parts.filter(({ currency }) => currency === 'eur').reduce((sum, { amount }) => sum + amount, 0),
  );
}

/** One page of the account's events that did not reach us, as a webhook would have brought them. */
export async function readUndelivered(
  account: string,
  after: string | null,
): Promise<{ readonly notices: readonly StripeNotice[]; readonly next: string | null }> {
  const answer = await readStripe('GET /v1/events', () =>
    stripe().events.list({ ...UNDELIVERED, ...(after ? { starting_after: after } : {}) }, onAccount(account)),
  );
  const page = objectOrNull(answer, `undelivered events of ${account}`);
  const read = (page?.data ?? []).map((event) =>
    noticeOf(account === PLATFORM ? event : { ...event, account }),
  );
  return {
    notices: read.flatMap((one) => (one.kind === 'notice' ? [one.notice] : [])),
    next: page?.has_more ? (page.data.at(-1)?.id ?? null) : null,
  };
}

const onAccount = (account: string) => (account === PLATFORM ? {} : { stripeAccount: account });

function objectOrNull<T>(answer: VendorAnswer<T>, what: string): T | null {
  if (answer.kind === 'done') return answer.object;
  if (answer.kind === 'forbidden') return null;
  throw new StripeAway(what);
}
