import type Stripe from 'stripe';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { midnightAfter, nextBusinessDay } from './calendar.ts';

type TransactionType =
  | 'charge'
  | 'payment'
  | 'refund'
  | 'refund_failure'
  | 'payment_refund'
  | 'transfer'
  | 'transfer_refund'
  | 'payout'
  | 'payout_failure'
  | 'payout_cancel'
  | 'dispute'
  | 'dispute_reversal'
  | 'connect_collection_transfer'
  | 'stripe_fee';

const CATEGORY: Record<TransactionType, string> = {
  charge: 'charge',
  payment: 'charge',
  refund: 'refund',
  refund_failure: 'refund_failure',
  payment_refund: 'refund',
  transfer: 'transfer',
  transfer_refund: 'transfer_reversal',
  payout: 'payout',
  payout_failure: 'payout_reversal',
  payout_cancel: 'payout_reversal',
  dispute: 'dispute',
  dispute_reversal: 'dispute_reversal',
  connect_collection_transfer: 'connect_collection_transfer',
  stripe_fee: 'fee',
};

/** Where Stripe's `type` is coarser than the reason for the posting. */
const TYPE: Partial<Record<TransactionType, string>> = {
  dispute: 'adjustment',
  dispute_reversal: 'adjustment',
};

interface Posting {
  type: TransactionType;
  /** Cents; negative when money leaves the account. */
  amount: number;
  /** Euros when not given. */
  currency?: string;
  /** Cents kept by Stripe. */
  fee?: number;
  source: string | null;
  description?: string | null;
  /** Unix seconds; now when not given. */
  availableOn?: number;
  payout?: string;
}

/** Writes one balance transaction: the only way that an account's balance changes. */
export function post(world: World, account: string, posting: Posting): EntryOf<'balance_transaction'> {
  const created = world.now();
  const availableOn = posting.availableOn ?? created;
  const fee = posting.fee ?? 0;
  const currency = posting.currency ?? 'eur';
  const object: Stripe.BalanceTransaction = {
    id: world.id('txn'),
    object: 'balance_transaction',
    amount: posting.amount,
    available_on: availableOn,
    balance_type: 'payments',
    created,
    currency,
    description: posting.description ?? null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency,
              description: posting.type === 'charge' ? 'Stripe processing fees' : 'Dispute fee',
              type: 'stripe_fee',
            },
          ],
    net: posting.amount - fee,
    reporting_category: CATEGORY[posting.type],
    source: posting.source,
    status: availableOn <= created ? 'available' : 'pending',
    type: (TYPE[posting.type] ?? posting.type) as Stripe.BalanceTransaction.Type,
  };
  if (availableOn > created || object.net > 0) {
    // Money that is there at once is told a moment later, after what brought it.
    const at = Math.max(availableOn, created + 1) * 1000;
    world.schedule.ask(`funds:${account}:${availableOn}`, at, 'funds_available', { account });
  }
  if (payoutInterval(world, account) !== 'manual') askAutomaticPayout(world, account);
  world.unit().onUndo(() => sums.get(world)?.delete(account));
  const hidden = { payout: posting.payout ?? null };
  const transaction = world.collections.balance_transaction.insert(account, object, hidden);
  if (account !== world.platformId) watchDebt(world, account);
  return transaction;
}

/** A connected account below zero: Stripe debits its bank soon, and its platform in half a year. */
function watchDebt(world: World, account: string): void {
  const { available, pending } = balanceOf(world, account);
  if (available + pending >= 0) {
    world.schedule.drop(`debit:${account}`);
    world.schedule.drop(`cover:${account}`);
    return;
  }
  const debit = nextBusinessDay(world.now()) + 6 * 3600;
  const cover = midnightAfter(world.now(), 180);
  world.schedule.ask(`debit:${account}`, debit * 1000, 'account_debited', { account });
  world.schedule.ask(`cover:${account}`, cover * 1000, 'account_covered', { account });
}

/** How often Stripe pays an account out by itself. */
export function payoutInterval(world: World, account: string): string {
  if (account === world.platformId) return world.meta.platform.payoutInterval;
  return world.collections.account.find(account)?.object.settings?.payouts?.schedule.interval ?? 'manual';
}

/** Automatic payouts look at the balance each morning, at 06:00 UTC. */
export function askAutomaticPayout(world: World, account: string): void {
  const at = midnightAfter(world.now(), 1) + 6 * 3600;
  world.schedule.ask(`auto_payout:${account}`, at * 1000, 'automatic_payout', { account });
}

interface Sums {
  settled: number;
  pending: Map<number, number>;
  seen: number;
}

/** By world, account and currency. */
const sums = new WeakMap<World, Map<string, Map<string, Sums>>>();

/** Cents available and pending on an account; costs the transactions posted since the last look. */
export function balanceOf(
  world: World,
  account: string,
  currency = 'eur',
): { available: number; pending: number } {
  const ofWorld = sums.get(world) ?? new Map<string, Map<string, Sums>>();
  sums.set(world, ofWorld);
  const ofAccount = ofWorld.get(account) ?? new Map<string, Sums>();
  ofWorld.set(account, ofAccount);
  const transactions = world.collections.balance_transaction.list(account);
  let known = ofAccount.get(currency);
  if (!known || known.seen > transactions.length) known = { settled: 0, pending: new Map(), seen: 0 };
  ofAccount.set(currency, known);
  for (; known.seen < transactions.length; known.seen += 1) {
    const object = transactions[known.seen]?.object;
    if (object?.currency !== currency) continue;
    known.pending.set(object.available_on, (known.pending.get(object.available_on) ?? 0) + object.net);
  }
  const now = world.now();
  let pending = 0;
  for (const [availableOn, net] of known.pending) {
    if (availableOn > now) {
      pending += net;
      continue;
    }
    known.settled += net;
    known.pending.delete(availableOn);
  }
  return { available: known.settled, pending };
}

/** The currencies that an account holds or held, its own first. */
export function currenciesOf(world: World, account: string): string[] {
  const held = world.collections.balance_transaction.list(account).map(({ object }) => object.currency);
  return [...new Set(['eur', ...held])];
}

/** Stripe's price for a card payment, in cents, rounded half up. */
export function processingFee(world: World, amount: number): number {
  const { feeBasisPoints, feeFixedCents } = world.profile;
  return Math.floor((amount * feeBasisPoints + 5000) / 10_000) + feeFixedCents;
}

export function availabilityOfCharge(world: World): number {
  return midnightAfter(world.now(), world.profile.availabilityDays);
}
