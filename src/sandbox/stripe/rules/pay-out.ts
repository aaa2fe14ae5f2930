import type Stripe from 'stripe';
import { newBankAccount } from '../objects/bank-account.ts';
import { newPayout } from '../objects/payout.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { midnightAfter, nextBusinessDay, weekday } from './calendar.ts';
import { changed } from './changed.ts';
import { emit } from './emit.ts';
import { askAutomaticPayout, balanceOf, payoutInterval, post } from './ledger.ts';
import { DEMO_IBAN } from './onboard.ts';

interface Wanted {
  amount: number;
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
    amount: -wanted.amount,
    source: object.id,
    description: wanted.description ?? 'STRIPE PAYOUT',
    payout: object.id,
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
  chargePayoutFee(world, account, id);
  return payout;
}

/** Connect's own cost, borne by the platform. */
function chargePayoutFee(world: World, account: string, payout: string): void {
  const { payoutFeeCents } = world.profile;
  if (payoutFeeCents === 0 || account === world.platformId) return;
  post(world, world.platformId, {
    type: 'stripe_fee',
    amount: -payoutFeeCents,
    source: null,
    description: `Connect (payout ${payout})`,
  });
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
  emit(world, 'payout.paid', 'payout', world.collections.payout.change(id, { status: 'paid', trace_id }));
}

/** The bank sends the money back, possibly after having been reported paid. */
export function failPayout(world: World, payout: EntryOf<'payout'>, code: string): EntryOf<'payout'> {
  giveBack(world, payout, 'payout_failure');
  const transaction = world.collections.balance_transaction.list(payout.account).at(-1);
  const failed = world.collections.payout.change(payout.id, {
    status: 'failed',
    failure_code: code,
    failure_message: `The bank account could not be credited (${code}).`,
    failure_balance_transaction: transaction?.id ?? null,
  });
  const bank = world.collections.bank_account.list(payout.account).at(-1);
  if (bank && ['account_closed', 'no_account'].includes(code)) {
    const errored = world.collections.bank_account.change(bank.id, { status: 'errored' });
    emit(world, 'account.external_account.updated', 'bank_account', errored, { status: bank.object.status });
  }
  emit(world, 'payout.failed', 'payout', failed);
  return failed;
}

export function cancelPayout(world: World, payout: EntryOf<'payout'>): EntryOf<'payout'> {
  giveBack(world, payout, 'payout_cancel');
  const transaction = world.collections.balance_transaction.list(payout.account).at(-1);
  const canceled = world.collections.payout.change(payout.id, {
    status: 'canceled',
    failure_balance_transaction: transaction?.id ?? null,
  });
  emit(world, 'payout.canceled', 'payout', canceled);
  return canceled;
}

function giveBack(world: World, payout: EntryOf<'payout'>, type: 'payout_failure' | 'payout_cancel'): void {
  world.schedule.drop(`leave:${payout.id}`);
  world.schedule.drop(`arrive:${payout.id}`);
  post(world, payout.account, { type, amount: payout.object.amount, source: payout.id, payout: payout.id });
}

/** What Stripe pays out by itself in the morning, when the account's settings say so. */
export function automaticPayout(world: World, account: string): void {
  const interval = payoutInterval(world, account);
  if (interval === 'manual') return;
  const { available, pending } = balanceOf(world, account);
  const ready =
    account === world.platformId || world.collections.account.find(account)?.object.payouts_enabled;
  const pays = available > 0 && Boolean(ready) && isPayoutDay(world, interval);
  if (pays) {
    startPayout(world, account, {
      amount: available,
      automatic: true,
      destination: bankAccountOf(world, account).id,
      description: 'STRIPE PAYOUT',
      statementDescriptor: null,
      metadata: {},
    });
  }
  if (pending > 0 || (available > 0 && !pays)) askAutomaticPayout(world, account);
}

function isPayoutDay(world: World, interval: string): boolean {
  const today = midnightAfter(world.now(), 0);
  if (interval === 'weekly') return weekday(today) === 1;
  if (interval === 'monthly') return new Date(today * 1000).getUTCDate() === 1;
  return true;
}

/** Where an account's payouts go; the platform's own bank account is made when first needed. */
export function bankAccountOf(world: World, account: string): EntryOf<'bank_account'> {
  const known = world.collections.bank_account.list(account).at(-1);
  if (known) return known;
  const object = newBankAccount(world, account, DEMO_IBAN, null);
  return world.collections.bank_account.insert(account, object, { iban: DEMO_IBAN });
}
