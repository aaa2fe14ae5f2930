import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { emit } from './emit.ts';
import { askAutomaticPayout, balanceOf } from './ledger.ts';
import { bankAccountOf, startPayout } from './pay-out.ts';
import { isPayoutDay, payoutSettings } from './payout-settings.ts';

/** What Stripe pays out by itself in the morning, when the account's settings say so. */
export function automaticPayout(world: World, account: string): void {
  const settings = payoutSettings(world, account);
  if (settings.interval === 'manual') return;
  const { available, pending } = balanceOf(world, account);
  const amount = available - (settings.minimumCents ?? 0);
  const connected = world.collections.account.find(account);
  const ready = !connected || connected.object.payouts_enabled;
  const pays = amount > 0 && ready && isPayoutDay(world, settings);
  if (pays) {
    const payout = startPayout(world, account, {
      amount,
      automatic: true,
      destination: bankAccountOf(world, account).id,
      description: 'STRIPE PAYOUT',
      statementDescriptor: settings.statementDescriptor,
      metadata: {},
    });
    reconcile(world, payout);
  }
  if (pending > 0 || (amount > 0 && !pays)) askAutomaticPayout(world, account);
}

/** Writes down which balance transactions the payout took along: those available that no payout had taken. */
function reconcile(world: World, payout: EntryOf<'payout'>): void {
  const now = world.now();
  for (const { id, object } of [
    ...world.collections.balance_transaction.list(payout.account, 'untaken', 'yes'),
  ]) {
    if (object.available_on <= now) {
      world.collections.balance_transaction.change(id, {}, { payout: payout.id });
    }
  }
  emit(world, 'payout.reconciliation_completed', 'payout', payout);
}
