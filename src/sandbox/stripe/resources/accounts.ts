import type Stripe from 'stripe';
import { newAccount, requirements } from '../objects/account.ts';
import { capabilityOf } from '../objects/capability.ts';
import { kept, mergeMetadata } from '../objects/fields.ts';
import { listOf, present } from '../objects/present.ts';
import { changed } from '../rules/changed.ts';
import { emit } from '../rules/emit.ts';
import { balanceOf } from '../rules/ledger.ts';
import { deauthorize, rejectAccount, requestCapability } from '../rules/onboard.ts';
import { invalid } from '../transport/api-error.ts';
import { notConnected } from '../transport/authenticate.ts';
import { boolean, expand, ignored, pagination, range, required, text } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { EntryOf } from '../world/kinds.ts';
import { accountCreate, accountUpdate } from './accounts.params.ts';
import { answerPage } from './fields.ts';

function create({ world, account, params, pinned }: Call<Stripe.AccountCreateParams>): object {
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
  const made = newAccount(world, params);
  // Older versions ask for no capabilities: such an account takes payments and transfers from the start.
  if (!pinned && !params.capabilities) made.capabilities = { legacy_payments: 'active' };
  const entry = world.collections.account.insert(account, made, {});
  return present(world, 'account', entry);
}

function update(call: Call<Stripe.AccountUpdateParams>): object {
  const { world, params } = call;
  const entry = accountOfPath(call);
  const before = entry.object;
  const profile = params.business_profile;
  const interval = params.settings?.payouts?.schedule?.interval;
  const asked = Object.entries(params.capabilities ?? {}) as [string, { requested?: boolean }][];
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
  });
  emit(world, 'account.updated', 'account', after, changed(before, after.object));
  for (const [name, { requested }] of asked) {
    if (requested !== undefined) requestCapability(world, after, name, requested);
  }
  return present(world, 'account', world.collections.account.find(entry.id) ?? after);
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

function updateCapability(call: Call<Stripe.AccountUpdateCapabilityParams>): object {
  const { world, params, path } = call;
  const account = accountOfPath(call);
  const name = path[1] ?? '';
  if (params.requested !== undefined) requestCapability(world, account, name, params.requested);
  return capabilityOf(accountOfPath(call), name);
}

const REASONS = [
  'credit',
  'fraud_no_intent_to_fulfill',
  'fraud_other',
  'fraud_payment_method_casher',
  'fraud_payment_method_tester',
  'other',
  'terms_of_service',
];

function reject(call: Call<Stripe.AccountRejectParams>): object {
  const account = accountOfPath(call);
  rejectAccount(call.world, account.id, call.params.reason);
  return present(call.world, 'account', accountOfPath(call));
}

/** An account that holds or owes money stays. */
function remove(call: Call<object>): object {
  const { id } = accountOfPath(call);
  const { available, pending } = balanceOf(call.world, id);
  if (available !== 0 || pending !== 0) {
    throw invalid('Accounts can only be deleted once all balances are zero.');
  }
  deauthorize(call.world, id);
  call.world.collections.account.remove(id);
  return { id, object: 'account', deleted: true };
}

/** The platform reads its connected accounts; an account reads itself. */
export function accountOfPath({ world, account, path }: Call<unknown>): EntryOf<'account'> {
  const found = world.collections.account.find(path[0]);
  if (found && !found.hidden.deauthorized && (account === world.platformId || account === found.id))
    return found;
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
    'POST',
    '/v1/accounts/:id/capabilities/:capability',
    { ...expand, requested: boolean },
    updateCapability,
  ),
  route(
    'POST',
    '/v1/accounts/:id/reject',
    { ...expand, reason: required(text({ oneOf: REASONS })), ...ignored('payouts_action') },
    reject,
  ),
  route('DELETE', '/v1/accounts/:id', {}, remove),
];
