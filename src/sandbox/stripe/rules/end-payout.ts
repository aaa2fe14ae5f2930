import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { changed } from './changed.ts';
import { emit } from './emit.ts';
import { post } from './ledger.ts';

/** After these, Stripe sends nothing more to that bank account until it is replaced. */
const BANK_GONE: readonly string[] = [
  'account_closed',
  'account_frozen',
  'invalid_account_number',
  'no_account',
];

/** The bank sends the money back, possibly after having been reported paid. */
export function failPayout(world: World, payout: EntryOf<'payout'>, code: string): EntryOf<'payout'> {
  const failure_balance_transaction = giveBack(world, payout, 'payout_failure');
  const failed = world.collections.payout.change(payout.id, {
    status: 'failed',
    failure_code: code,
    failure_message: `The bank account could not be credited (${code}).`,
    failure_balance_transaction,
  });
  const bank = world.collections.bank_account.find(String(payout.object.destination));
  if (bank && BANK_GONE.includes(code)) {
    const errored = world.collections.bank_account.change(bank.id, { status: 'errored' });
    emit(world, 'account.external_account.updated', 'bank_account', errored, { status: bank.object.status });
  }
  emit(world, 'payout.failed', 'payout', failed, changed(payout.object, failed.object));
  return failed;
}

export function cancelPayout(world: World, payout: EntryOf<'payout'>): EntryOf<'payout'> {
  const failure_balance_transaction = giveBack(world, payout, 'payout_cancel');
  const canceled = world.collections.payout.change(payout.id, {
    status: 'canceled',
    failure_balance_transaction,
  });
  emit(world, 'payout.canceled', 'payout', canceled, changed(payout.object, canceled.object));
  return canceled;
}

function giveBack(
  world: World,
  { id, account, object }: EntryOf<'payout'>,
  type: 'payout_failure' | 'payout_cancel',
): string {
  world.schedule.drop(`leave:${id}`);
  world.schedule.drop(`arrive:${id}`);
  const description = type === 'payout_cancel' ? 'STRIPE PAYOUT CANCEL' : 'STRIPE PAYOUT FAILURE';
  return post(world, account, {
    type,
    amount: object.amount,
    currency: object.currency,
    source: id,
    payout: id,
    description,
  }).id;
}
