import type Stripe from 'stripe';
import type { EntryOf, KindName } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

type Presenters = { [K in KindName]?: (world: World, entry: EntryOf<K>) => object };

/**
 * What an object shows is what is stored, except for what depends on the hour or on other objects: addresses of pages
 * (the port may change at a restart), lists within objects, funds that became available.
 */
const PRESENTERS: Presenters = {
  checkout_session: (world, { object }) => ({
    ...object,
    url: object.status === 'open' ? `${world.surroundings.origin()}/c/pay/${object.id}` : null,
  }),
  payment_intent: (world, { object, hidden }) => ({
    ...object,
    next_action: redirect(world, hidden.challenge, hidden.returnUrl),
  }),
  setup_intent: (world, { object, hidden }) => ({
    ...object,
    next_action: redirect(world, hidden.challenge, hidden.returnUrl),
  }),
  balance_transaction: (world, { object }) => ({
    ...object,
    status: object.available_on <= world.now() ? 'available' : 'pending',
  }),
  transfer: (world, { account, id, object }) => ({
    ...object,
    reversals: listOf(
      world.collections.transfer_reversal.list(account, 'transfer', id).toReversed(),
      `/v1/transfers/${id}/reversals`,
    ),
  }),
  dispute: (world, { account, id, object }) => ({
    ...object,
    balance_transactions: world.collections.balance_transaction
      .list(account, 'source', id)
      .filter((entry) => entry.object.type === 'adjustment')
      .map((entry) => present(world, 'balance_transaction', entry)),
  }),
  account: (world, { id, object }) => ({
    ...object,
    external_accounts: listOf(
      world.collections.bank_account.list(id).toReversed(),
      `/v1/accounts/${id}/external_accounts`,
    ),
  }),
};

export function present<K extends KindName>(world: World, kind: K, entry: EntryOf<K>): Kinds<K> {
  const presenter = PRESENTERS[kind] as ((world: World, entry: EntryOf<K>) => object) | undefined;
  return (presenter ? presenter(world, entry) : entry.object) as Kinds<K>;
}

type Kinds<K extends KindName> = EntryOf<K>['object'];

function redirect(
  world: World,
  challenge: string | null,
  returnUrl: string | null,
): Stripe.PaymentIntent.NextAction | null {
  if (!challenge) return null;
  const url = `${world.surroundings.origin()}/3ds/${challenge}`;
  return { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } };
}

export function listOf<T>(entries: readonly { object: T }[], url: string): Stripe.ApiList<T> {
  return {
    object: 'list',
    data: entries.slice(0, 10).map((entry) => entry.object),
    has_more: entries.length > 10,
    url,
  };
}

const KIND_OF_PREFIX: Record<string, KindName> = {
  cus: 'customer',
  pm: 'payment_method',
  seti: 'setup_intent',
  setatt: 'setup_attempt',
  pi: 'payment_intent',
  card: 'card',
  ch: 'charge',
  py: 'charge',
  re: 'refund',
  pyr: 'refund',
  du: 'dispute',
  issfr: 'early_fraud_warning',
  prv: 'review',
  file: 'file',
  tr: 'transfer',
  trr: 'transfer_reversal',
  txn: 'balance_transaction',
  po: 'payout',
  acct: 'account',
  ba: 'bank_account',
  cs: 'checkout_session',
};

/** The kind of object that an id names, by its prefix. */
export function kindOfId(id: string): KindName | null {
  const prefix = id.slice(0, id.indexOf('_'));
  return Object.hasOwn(KIND_OF_PREFIX, prefix) ? (KIND_OF_PREFIX[prefix] ?? null) : null;
}

/** The object that an id names, whatever its kind: what `expand` puts in place of the id. */
export function presentById(world: World, id: string): object | null {
  const kind = kindOfId(id);
  const entry = kind && world.collections[kind].find(id);
  return kind && entry ? present(world, kind, entry as never) : null;
}
