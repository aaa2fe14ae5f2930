import type Stripe from 'stripe';
import { requirements } from '../objects/account.ts';
import { capabilityOf } from '../objects/capability.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { setBankAccount } from './bank-accounts.ts';
import { changed } from './changed.ts';
import { emit, emitObject } from './emit.ts';

export type OnboardOutcome = 'complete' | 'incomplete' | 'verification_failed';

export const DEMO_IBAN = 'FR1420041010050500013M02606';

/** What pressing a button of the onboarding page does. */
export function onboard(
  world: World,
  id: string,
  outcome: OnboardOutcome,
  typed: { iban?: string; companyName?: string } = {},
): void {
  const known = world.collections.account.find(id)?.object.company;
  if (typed.companyName) {
    world.collections.account.change(id, { company: { ...known, name: typed.companyName } });
  }
  if (outcome === 'incomplete') {
    changeAccount(world, id, {
      requirements: requirements(['company.tax_id', 'external_account'], 'requirements.past_due'),
    });
    return;
  }
  setBankAccount(world, id, typed.iban ?? DEMO_IBAN);
  const submitted = {
    details_submitted: true,
    tos_acceptance: { date: world.now(), ip: '127.0.0.1', user_agent: null },
  };
  if (outcome === 'verification_failed') {
    const error: Stripe.Account.Requirements.Error = {
      code: 'verification_document_failed_other',
      reason: 'The document could not be verified.',
      requirement: 'representative.verification.document',
    };
    const due = requirements(['representative.verification.document'], 'requirements.past_due');
    changeAccount(world, id, { ...submitted, requirements: { ...due, errors: [error] } });
    return;
  }
  const pending = { ...requirements([]), pending_verification: ['company.tax_id'] };
  changeAccount(world, id, { ...submitted, requirements: pending });
  const delay = world.profile.verificationDelaySeconds;
  if (delay === 0) verifyAccount(world, id);
  else world.schedule.ask(`verify:${id}`, world.nowMs() + delay * 1000, 'account_verified', { account: id });
}

/** Stripe accepts the file: every capability asked for becomes active. */
export function verifyAccount(world: World, id: string): void {
  setCapabilities(world, id, 'active', requirements([]));
}

export function setCapabilities(
  world: World,
  id: string,
  status: 'active' | 'inactive' | 'pending',
  due: Stripe.Account.Requirements,
): void {
  const before = world.collections.account.find(id)?.object;
  const names = Object.keys(before?.capabilities ?? {});
  const active = status === 'active';
  const account = changeAccount(world, id, {
    capabilities: Object.fromEntries(names.map((name) => [name, status])),
    charges_enabled: active,
    payouts_enabled: active,
    requirements: due,
  });
  for (const name of names) {
    const former = before?.capabilities?.[name as keyof Stripe.Account.Capabilities];
    if (former === status) continue;
    emitObject(world, 'capability.updated', capabilityOf(account, name), id, { status: former });
  }
}

/** The platform asks for a capability, or gives it up. A verified account has what it asks at once. */
export function requestCapability(
  world: World,
  { id, object }: EntryOf<'account'>,
  name: string,
  requested: boolean,
): void {
  const { [name as 'transfers']: former, ...others } = object.capabilities ?? {};
  if (requested === Boolean(former)) return;
  const verified = object.details_submitted && (object.requirements?.currently_due?.length ?? 0) === 0;
  const granted = verified ? 'active' : 'inactive';
  const capabilities = requested ? { ...others, [name]: granted } : others;
  const after = world.collections.account.change(id, { capabilities });
  if (requested) emitObject(world, 'capability.updated', capabilityOf(after, name), id);
}

/** Asks the holder for more, without or with loss of what was active. */
export function requireMore(world: World, id: string, fields: readonly string[], restrict: boolean): void {
  if (restrict) setCapabilities(world, id, 'inactive', requirements(fields, 'requirements.past_due'));
  else changeAccount(world, id, { requirements: requirements(fields) });
}

/** Stripe closes the account for good. */
export function rejectAccount(world: World, id: string, reason: string): void {
  const shown = reason.startsWith('fraud') ? 'fraud' : reason === 'credit' ? 'other' : reason;
  const disabled_reason = `rejected.${shown}` as Stripe.Account.Requirements.DisabledReason;
  setCapabilities(world, id, 'inactive', { ...requirements([]), disabled_reason });
}

/** The holder takes the platform's access away: nothing can be done for that account any more. */
export function deauthorize(world: World, id: string): void {
  world.collections.account.change(id, {}, { deauthorized: true });
}

function changeAccount(world: World, id: string, change: Partial<Stripe.Account>): EntryOf<'account'> {
  const before = world.collections.account.find(id);
  const after = world.collections.account.change(id, change);
  if (before) emit(world, 'account.updated', 'account', after, changed(before.object, after.object));
  return after;
}
