import type Stripe from 'stripe';
import { newAccount, requirements } from '../objects/account.ts';
import { capabilityOf } from '../objects/capability.ts';
import { kept, mergeMetadata } from '../objects/fields.ts';
import { listOf, present } from '../objects/present.ts';
import { changed } from '../rules/changed.ts';
import { emit, emitObject } from '../rules/emit.ts';
import { invalid } from '../transport/api-error.ts';
import { notConnected } from '../transport/authenticate.ts';
import { expand, pagination, range, text } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { EntryOf } from '../world/kinds.ts';
import { accountCreate, accountUpdate } from './accounts.params.ts';
import { answerPage, findOrThrow } from './fields.ts';

function create({ world, account, params }: Call<Stripe.AccountCreateParams>): object {
  if (params.country && params.country !== 'FR') {
    throw invalid('The sandbox has only French accounts.', undefined, 'country');
  }
  const { losses, fees } = params.controller ?? {};
  if (losses?.payments === 'application' && fees?.payer && fees.payer !== 'application') {
    throw invalid(
      'When `controller[losses][payments]` is `application`, `controller[fees][payer]` must be `application`.',
      undefined,
      'controller[fees][payer]',
    );
  }
  const entry = world.collections.account.insert(account, newAccount(world, params), {});
  return present(world, 'account', entry);
}

function update(call: Call<Stripe.AccountUpdateParams>): object {
  const { world, params } = call;
  const entry = findOrThrow(call, 'account', call.path[0], 'account');
  const before = entry.object;
  const profile = params.business_profile;
  const interval = params.settings?.payouts?.schedule?.interval;
  const asked = Object.entries(params.capabilities ?? {}) as [string, { requested?: boolean }][];
  const fresh = asked.filter(([name, { requested }]) => requested && !(name in (before.capabilities ?? {})));
  const verified = before.details_submitted && (before.requirements?.currently_due?.length ?? 0) === 0;
  const after = world.collections.account.change(entry.id, {
    email: kept(params.email, before.email),
    metadata: mergeMetadata(before.metadata ?? null, params.metadata),
    ...(params.business_type ? { business_type: params.business_type } : {}),
    ...(profile && before.business_profile
      ? {
          business_profile: {
            ...before.business_profile,
            mcc: kept(profile.mcc, before.business_profile.mcc),
            name: kept(profile.name, before.business_profile.name),
            product_description: kept(
              profile.product_description,
              before.business_profile.product_description,
            ),
            url: kept(profile.url, before.business_profile.url),
          },
        }
      : {}),
    ...(interval && before.settings?.payouts
      ? {
          settings: {
            ...before.settings,
            payouts: {
              ...before.settings.payouts,
              schedule: { ...before.settings.payouts.schedule, interval },
            },
          },
        }
      : {}),
    capabilities: {
      ...before.capabilities,
      ...Object.fromEntries(fresh.map(([name]) => [name, verified ? 'active' : 'inactive'])),
    },
  });
  emit(world, 'account.updated', 'account', after, changed(before, after.object));
  for (const [name] of fresh) emitObject(world, 'capability.updated', capabilityOf(after, name), entry.id);
  return present(world, 'account', after);
}

/** `/v1/account` without `Stripe-Account` is the platform itself, which needs no onboarding. */
function current({ world, account }: Call<object>): object {
  const connected = world.collections.account.find(account);
  if (connected) return present(world, 'account', connected);
  const platform = newAccount(world, { country: 'FR' });
  return {
    ...platform,
    id: world.platformId,
    created: Math.floor(world.meta.createdAtMs / 1000),
    capabilities: { card_payments: 'active', transfers: 'active' },
    charges_enabled: true,
    payouts_enabled: true,
    details_submitted: true,
    requirements: requirements([]),
    type: 'standard',
  };
}

function retrieveAccount(call: Call<object>): object {
  if (call.path[0] === call.world.platformId) return current(call);
  return present(call.world, 'account', accountOfPath(call));
}

/** The platform reads its connected accounts; an account reads itself. */
function accountOfPath({ world, account, path }: Call<object>): EntryOf<'account'> {
  const found = world.collections.account.find(path[0]);
  if (found && (account === world.platformId || account === found.id)) return found;
  throw notConnected(path[0] ?? '');
}

export const accountRoutes = [
  route('POST', '/v1/accounts', accountCreate, create),
  route('GET', '/v1/accounts', { ...pagination, created: range }, (call: Call<Stripe.AccountListParams>) =>
    answerPage(call, 'account', '/v1/accounts'),
  ),
  route('GET', '/v1/account', expand, current),
  route('GET', '/v1/accounts/:id', expand, retrieveAccount),
  route('POST', '/v1/accounts/:id', accountUpdate, update),
  route('GET', '/v1/accounts/:id/capabilities', expand, (call: Call<object>) => {
    const account = accountOfPath(call);
    const names = Object.keys(account.object.capabilities ?? {});
    const entries = names.map((name) => ({ object: capabilityOf(account, name) }));
    return listOf(entries, `/v1/accounts/${account.id}/capabilities`);
  }),
  route('GET', '/v1/accounts/:id/capabilities/:capability', expand, (call: Call<object>) =>
    capabilityOf(accountOfPath(call), call.path[1] ?? ''),
  ),
  route(
    'GET',
    '/v1/accounts/:id/external_accounts',
    { ...pagination, object: text({ oneOf: ['bank_account', 'card'] }) },
    (call: Call<Stripe.AccountListExternalAccountsParams>) => {
      const { id } = accountOfPath(call);
      return answerPage({ ...call, account: id }, 'bank_account', `/v1/accounts/${id}/external_accounts`);
    },
  ),
];
