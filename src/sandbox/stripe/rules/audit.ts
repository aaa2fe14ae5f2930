import type { World } from '../world/world.ts';
import { isWithdrawn } from './end-dispute.ts';
import { balanceOf, currenciesOf } from './ledger.ts';

export interface Audit {
  /** Cents per account: what GET /v1/balance shows, and the sum of its balance transactions. */
  accounts: { account: string; balance: number; transactions: number }[];
  /** Cents that came from card holders, went to banks, and were kept by Stripe, read from the objects themselves. */
  outside: { cards: number; banks: number; fees: number };
  /** Zero, always: nothing is made or lost. */
  difference: number;
}

/** The ledger against the objects, two readings of the same money. */
export function audit(world: World): Audit {
  const { charge, refund, dispute, payout, balance_transaction } = world.collections;
  const sums = new Map<string, number>([[world.platformId, 0]]);
  let fees = 0;
  for (const { account, object } of balance_transaction.all()) {
    sums.set(account, (sums.get(account) ?? 0) + object.net);
    fees += object.type === 'stripe_fee' ? -object.amount : object.fee;
  }
  let cards = 0;
  for (const { object } of charge.all()) {
    if (object.id.startsWith('ch_') && object.balance_transaction) cards += object.amount_captured;
  }
  for (const { object } of refund.all()) {
    const sent = object.balance_transaction && !object.failure_balance_transaction;
    if (object.id.startsWith('re_') && sent) cards -= object.amount;
  }
  for (const { object } of dispute.all()) if (isWithdrawn(object)) cards -= object.amount;
  let banks = 0;
  for (const { object } of payout.all()) {
    if (!['failed', 'canceled'].includes(object.status)) banks += object.amount;
  }
  const accounts = [...sums].map(([account, transactions]) => {
    const balance = currenciesOf(world, account).reduce((sum, currency) => {
      const { available, pending } = balanceOf(world, account, currency);
      return sum + available + pending;
    }, 0);
    return { account, balance, transactions };
  });
  const held = accounts.reduce((sum, { balance }) => sum + balance, 0);
  return { accounts, outside: { cards, banks, fees }, difference: cards - banks - fees - held };
}
