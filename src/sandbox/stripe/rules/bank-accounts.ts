import type Stripe from 'stripe';
import { newBankAccount } from '../objects/bank-account.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { changed } from './changed.ts';
import { emit } from './emit.ts';

type Bank = EntryOf<'bank_account'>;

/** The holder's change on the Express page: the new bank account takes the place of all others. */
export function setBankAccount(world: World, account: string, iban: string): Bank {
  for (const old of [...world.collections.bank_account.list(account)]) removeBankAccount(world, old);
  const holder = world.collections.account.find(account)?.object.company?.name ?? null;
  return addBankAccount(world, account, { iban, holder, isDefault: true });
}

/** One more bank account; the first one is where payouts go until another is made the default. */
export function addBankAccount(
  world: World,
  account: string,
  { iban, holder, isDefault }: { iban: string; holder: string | null; isDefault: boolean },
): Bank {
  const first = world.collections.bank_account.list(account).length === 0;
  if (isDefault) dethrone(world, account);
  const object = {
    ...newBankAccount(world, account, iban, holder),
    default_for_currency: first || isDefault,
  };
  const added = world.collections.bank_account.insert(account, object, { iban });
  emit(world, 'account.external_account.created', 'bank_account', added);
  return added;
}

export function changeBankAccount(world: World, bank: Bank, change: Partial<Stripe.BankAccount>): Bank {
  if (change.default_for_currency) dethrone(world, bank.account);
  const after = world.collections.bank_account.change(bank.id, change);
  const previous = changed(bank.object, after.object);
  emit(world, 'account.external_account.updated', 'bank_account', after, previous);
  return after;
}

export function removeBankAccount(world: World, bank: Bank): void {
  emit(world, 'account.external_account.deleted', 'bank_account', bank);
  world.collections.bank_account.remove(bank.id);
}

function dethrone(world: World, account: string): void {
  for (const { id, object } of [...world.collections.bank_account.list(account)]) {
    if (object.default_for_currency) {
      world.collections.bank_account.change(id, { default_for_currency: false });
    }
  }
}
