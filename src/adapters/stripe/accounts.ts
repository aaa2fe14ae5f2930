import type Stripe from 'stripe';
import { database } from '../db/client';
import { callStripe, readStripe } from './call';
import { stripe } from './client';

/** What we keep of a connected account; nothing else says whether a business can be paid. */
export interface AccountFacts {
  readonly detailsSubmitted: boolean;
  readonly transfersActive: boolean;
  readonly cardPaymentsActive: boolean;
  readonly payoutsEnabled: boolean;
  readonly requirementsDue: string[];
  /** The bank account for euros (`ba_…`); null before one is given. */
  readonly bankAccountId: string | null;
}

/**
 * Makes the connected account of a business (payments.md 1.7): Stripe collects and checks its papers, the platform answers for losses,
 * payouts wait for our word. Safe to repeat. Null: Stripe cannot be asked now.
 */
export async function createAccount(
  business: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly acceptsCards: boolean;
  },
  now: Date,
): Promise<string | null> {
  const answer = await callStripe<Stripe.Account>({
    key: await nextKey(`acct:${business.id}:`),
    path: '/v1/accounts',
    params: accountParams(business),
    now,
  });
  if (answer.kind === 'done') return answer.object.id;
  if (answer.kind === 'unknown') return null;
  throw new Error(`Stripe refused an account: ${answer.error.code ?? answer.httpStatus}`);
}

/** An attempt's number rises only after a final no; an answer that was lost is asked for again under the same key. */
async function nextKey(prefix: string): Promise<string> {
  const failed = await database().stripeCall.count({
    where: { key: { startsWith: prefix }, state: { in: ['refused', 'forbidden', 'declined'] } },
  });
  return `${prefix}${failed + 1}`;
}

const accountParams = (business: { id: string; email: string; name: string; acceptsCards: boolean }) =>
  ({
    country: 'FR',
    email: business.email,
    controller: {
      stripe_dashboard: { type: 'express' },
      losses: { payments: 'application' },
      fees: { payer: 'application' },
      requirement_collection: 'stripe',
    },
    capabilities: {
      transfers: { requested: true },
      ...(business.acceptsCards ? { card_payments: { requested: true } } : {}),
    },
    business_profile: { name: business.name },
    settings: { payouts: { schedule: { interval: 'manual' }, debit_negative_balances: true } },
    metadata: { business_id: business.id },
  }) satisfies Stripe.AccountCreateParams;

/** Address of Stripe's own pages for the account's papers: works once and for minutes, so it is made on click and never mailed. */
export async function createAccountLink(
  accountId: string,
  addresses: { readonly refreshUrl: string; readonly returnUrl: string },
): Promise<string | null> {
  const answer = await readStripe('POST /v1/account_links', () =>
    stripe().accountLinks.create({
      account: accountId,
      type: 'account_onboarding',
      refresh_url: addresses.refreshUrl,
      return_url: addresses.returnUrl,
      collection_options: { fields: 'eventually_due', future_requirements: 'include' },
    }),
  );
  if (answer.kind === 'done') return answer.object.url;
  if (answer.kind === 'unknown') return null;
  throw new Error(`Stripe refused an account link: ${answer.error.code ?? answer.httpStatus}`);
}

/** The account as Stripe has it now. Null: Stripe cannot be asked. */
export async function readAccount(accountId: string): Promise<AccountFacts | null> {
  const answer = await readStripe('GET /v1/accounts/:id', () => stripe().accounts.retrieve(accountId));
  if (answer.kind === 'done') return factsOf(answer.object);
  if (answer.kind === 'unknown') return null;
  throw new Error(`Stripe did not show the account: ${answer.error.code ?? answer.httpStatus}`);
}

function factsOf(account: Stripe.Account): AccountFacts {
  const { requirements, capabilities } = account;
  const banks =
    account.external_accounts?.data.filter((external) => external.object === 'bank_account') ?? [];
  const bank =
    banks.find((external) => external.currency === 'eur' && external.default_for_currency) ?? banks[0];
  return {
    detailsSubmitted: account.details_submitted,
    transfersActive: capabilities?.transfers === 'active',
    cardPaymentsActive: capabilities?.card_payments === 'active',
    payoutsEnabled: account.payouts_enabled,
    requirementsDue: [
      ...new Set([...(requirements?.past_due ?? []), ...(requirements?.currently_due ?? [])]),
    ],
    bankAccountId: bank?.id ?? null,
  };
}
