import type Stripe from 'stripe';
import { newBankAccount } from '../objects/bank-account.ts';
import { newPayout } from '../objects/payout.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { nextBusinessDay } from './calendar.ts';
import { changed } from './changed.ts';
import { chargeConnectFees } from './connect-fees.ts';
import { emit } from './emit.ts';
import { post } from './ledger.ts';
import { DEMO_IBAN } from './onboard.ts';

interface Wanted {
  /** Cents to the bank; negative when a bank account is debited for a balance below zero. */
  amount: number;
  /** Euros when not given. */
  currency?: string;
  automatic: boolean;
  destination: string;
  description: string | null;
  statementDescriptor: string | null;
  metadata: Stripe.Metadata;
}

/** Takes the money out of the balance and plans its way to the bank: leaves within the hour, arrives the next business day. */
export function startPayout(world: World, account: string, wanted: Wanted): EntryOf<'payout'> {
  const object = newPayout(world, { ...wanted, arrivalDate: nextBusinessDay(world.now()) });
  const transaction = post(world, account, {
    type: 'payout',
    amount: 0 - wanted.amount,
    currency: object.currency,
    source: object.id,
    description: wanted.description ?? 'STRIPE PAYOUT',
    payout: object.id,
    // What a bank is debited for is there once the bank has paid.
    ...(wanted.amount < 0 ? { availableOn: object.arrival_date } : {}),
  });
  const payout = world.collections.payout.insert(
    account,
    { ...object, balance_transaction: transaction.id },
    {},
  );
  const { id } = payout;
  const arrives = (object.arrival_date + 8 * 3600) * 1000;
  world.schedule.ask(`leave:${id}`, Math.min(world.nowMs() + 3_600_000, arrives - 1), 'payout_leaves', {
    payout: id,
  });
  world.schedule.ask(`arrive:${id}`, arrives, 'payout_arrives', { payout: id });
  emit(world, 'payout.created', 'payout', payout);
  chargeConnectFees(world, account, id);
  return payout;
}

export function payoutLeaves(world: World, id: string): void {
  const payout = world.collections.payout.find(id);
  if (payout?.object.status !== 'pending') return;
  const left = world.collections.payout.change(id, { status: 'in_transit' });
  emit(world, 'payout.updated', 'payout', left, changed(payout.object, left.object));
}

export function payoutArrives(world: World, id: string): void {
  const payout = world.collections.payout.find(id);
  if (!payout || !['pending', 'in_transit'].includes(payout.object.status)) return;
  const trace_id = { status: 'supported', value: id.slice(3, 15).toUpperCase() };
  const paid = world.collections.payout.change(id, { status: 'paid', trace_id });
  emit(world, 'payout.paid', 'payout', paid, changed(payout.object, paid.object));
}

/** Where an account's payouts go; the platform's own bank account is made when first needed. */
export function bankAccountOf(world: World, account: string): EntryOf<'bank_account'> {
  const known = world.collections.bank_account.list(account);
  const chosen = known.findLast(({ object }) => object.default_for_currency) ?? known.at(-1);
  if (chosen) return chosen;
  const object = newBankAccount(world, account, DEMO_IBAN, null);
  return world.collections.bank_account.insert(account, object, { iban: DEMO_IBAN });
}
