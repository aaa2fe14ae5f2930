import type Stripe from 'stripe';
import { invalid } from '../transport/api-error.ts';
import { expand } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { accountLinkCreate } from './accounts.params.ts';
import { findOrThrow } from './fields.ts';

/** Stripe says "a few minutes"; the link works once. */
const LIFE_SECONDS = 300;

function create(call: Call<Stripe.AccountLinkCreateParams>): object {
  const { world, account, params, now } = call;
  const { id } = findOrThrow(call, 'account', params.account, 'account');
  for (const name of ['refresh_url', 'return_url'] as const) {
    if (!params[name]) throw invalid(`Missing required param: ${name}.`, 'parameter_missing', name);
    if (!URL.canParse(params[name])) throw invalid('Not a valid URL', 'url_invalid', name);
  }
  const token = `${world.handle}.${world.token(24)}`;
  world.collections.account_link.insert(
    account,
    {
      id: token,
      account: id,
      used: false,
      expiresAt: now + LIFE_SECONDS,
      returnUrl: params.return_url ?? '',
      refreshUrl: params.refresh_url ?? '',
    },
    {},
  );
  const link: Stripe.AccountLink = {
    object: 'account_link',
    created: now,
    expires_at: now + LIFE_SECONDS,
    url: `${world.surroundings.origin()}/connect/onboard/${token}`,
  };
  return link;
}

/** The door of the Express page, where the holder sees payouts and changes the bank account. */
function createLoginLink(call: Call<object>): object {
  const { world, now } = call;
  const account = findOrThrow(call, 'account', call.path[0], 'account');
  if (!account.object.details_submitted) {
    throw invalid('Cannot create a login link for an account that has not completed onboarding.');
  }
  const link: Stripe.LoginLink = {
    object: 'login_link',
    created: now,
    url: `${world.surroundings.origin()}/express/${account.id}?w=${world.handle}`,
  };
  return link;
}

export const accountLinkRoutes = [
  route('POST', '/v1/account_links', accountLinkCreate, create),
  route('POST', '/v1/accounts/:id/login_links', expand, createLoginLink),
];
