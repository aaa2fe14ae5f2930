import type { World } from '../world/world.ts';
import { balanceOf, post } from './ledger.ts';
import { bankAccountOf, startPayout } from './pay-out.ts';
import { payoutSettings } from './payout-settings.ts';

/** Cents that a connected account owes Stripe. */
export function debtOf(world: World, account: string): number {
  const { available, pending } = balanceOf(world, account);
  return Math.max(0, 0 - available - pending);
}

/** Stripe collects what an account owes from its bank account: a payout of a negative amount. */
export function debitBank(world: World, account: string): void {
  const debt = debtOf(world, account);
  const { debitNegativeBalances, statementDescriptor } = payoutSettings(world, account);
  const banked = world.collections.bank_account.list(account).length > 0;
  if (debt === 0 || !debitNegativeBalances || !banked) return;
  startPayout(world, account, {
    amount: -debt,
    automatic: true,
    destination: bankAccountOf(world, account).id,
    description: 'STRIPE PAYOUT',
    statementDescriptor,
    metadata: {},
  });
}

/** What could not be collected in half a year, the platform pays: it bears the losses of its accounts. */
export function coverAccount(world: World, account: string): void {
  const debt = debtOf(world, account);
  if (debt === 0) return;
  const posting = { type: 'connect_collection_transfer', source: null } as const;
  const description = `Negative balance of ${account} covered by the platform`;
  post(world, world.platformId, { ...posting, amount: -debt, description });
  post(world, account, { ...posting, amount: debt, description });
}
