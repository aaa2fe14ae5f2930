import type Stripe from 'stripe';
import { requirements } from '../objects/account.ts';
import { newBankAccount } from '../objects/bank-account.ts';
import { capabilityOf } from '../objects/capability.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
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

/** Asks the holder for more, without or with loss of what was active. */
export function requireMore(world: World, id: string, fields: readonly string[], restrict: boolean): void {
  if (restrict) setCapabilities(world, id, 'inactive', requirements(fields, 'requirements.past_due'));
  else changeAccount(world, id, { requirements: requirements(fields) });
}

/** Replaces the bank account that payouts go to. */
export function setBankAccount(world: World, account: string, iban: string): EntryOf<'bank_account'> {
  for (const old of [...world.collections.bank_account.list(account)]) {
    emit(world, 'account.external_account.deleted', 'bank_account', old);
    world.collections.bank_account.remove(old.id);
  }
  const holder = world.collections.account.find(account)?.object.company?.name ?? null;
  const added = world.collections.bank_account.insert(account, newBankAccount(world, account, iban, holder), {
    iban,
  });
  emit(world, 'account.external_account.created', 'bank_account', added);
  return added;
}

function changeAccount(world: World, id: string, change: Partial<Stripe.Account>): EntryOf<'account'> {
  const before = world.collections.account.find(id);
  const after = world.collections.account.change(id, change);
  if (before) emit(world, 'account.updated', 'account', after, changed(before.object, after.object));
  return after;
}
