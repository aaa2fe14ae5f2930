import type Stripe from 'stripe';
import { balanceOf } from '../../rules/ledger.ts';
import { type EntryOf, idOf, type KindName } from '../../world/kinds.ts';
import type { World } from '../../world/world.ts';
import { coded } from './codes.ts';
import { transactionWord } from './movements.ts';
import { euro, type Scene } from './scene.ts';

/** How an object of any kind appears in a list: the same five things in the same order. */
export interface Row {
  /** An amount or a name. */
  title: string;
  /** A word of `states.ts`. */
  state: string | null;
  what: string;
  who: string;
  at: number;
}

type Rows = { [K in KindName]?: (scene: Scene, entry: EntryOf<K>) => Row };

const ROWS: Rows = {
  charge: (scene, { object }) => ({
    title: euro(scene, object.amount),
    state: stateOfCharge(object),
    what: object.description ?? object.transfer_group ?? '',
    who: [payerOf(scene.world, object), cardName(object.payment_method_details?.card)]
      .filter(Boolean)
      .join(', '),
    at: object.created,
  }),
  payment_intent: (scene, { object }) => ({
    title: euro(scene, object.amount),
    state: object.status,
    what: object.description ?? '',
    who: customerName(scene.world, idOf(object.customer)),
    at: object.created,
  }),
  refund: (scene, { object }) => ({
    title: euro(scene, object.amount),
    state: object.status,
    what: object.reason ? coded(object.reason, scene.language) : '',
    who: payerOf(scene.world, scene.world.collections.charge.find(idOf(object.charge))?.object),
    at: object.created,
  }),
  dispute: (scene, { object }) => ({
    title: euro(scene, object.amount),
    state: object.status,
    what: coded(object.reason, scene.language),
    who: payerOf(scene.world, scene.world.collections.charge.find(idOf(object.charge))?.object),
    at: object.created,
  }),
  transfer: (scene, { object }) => ({
    title: euro(scene, object.amount),
    state: object.reversed ? 'reversed' : object.amount_reversed > 0 ? 'partly_reversed' : 'moved',
    what: object.description ?? object.transfer_group ?? '',
    who: accountName(scene, idOf(object.destination)),
    at: object.created,
  }),
  transfer_reversal: (scene, { object }) => ({
    title: euro(scene, object.amount),
    state: 'reversed',
    what: '',
    who: '',
    at: object.created,
  }),
  payout: (scene, { account, object }) => ({
    title: euro(scene, object.amount),
    state: object.status === 'failed' ? 'returned' : object.status,
    what: object.failure_code
      ? coded(object.failure_code, scene.language)
      : bankName(scene.world, idOf(object.destination)),
    who: accountName(scene, account),
    at: object.created,
  }),
  balance_transaction: (scene, { object }) => ({
    title: euro(scene, object.net),
    state: object.available_on <= scene.world.now() ? 'available' : 'pending',
    what: [transactionWord(object.type, scene.language), object.description].filter(Boolean).join(' : '),
    who: object.fee === 0 ? '' : `${euro(scene, object.amount)} − ${euro(scene, object.fee)}`,
    at: object.created,
  }),
  account: (scene, { id, object }) => ({
    title: accountName(scene, id),
    state: stateOfAccount(object),
    what: balanceSentence(scene, id),
    who: object.email ?? '',
    at: object.created ?? 0,
  }),
  payment_method: (scene, { object }) => ({
    title: cardName(object.card) || object.type,
    state: object.customer ? 'saved' : 'detached',
    what: object.card ? `${object.card.exp_month}/${object.card.exp_year}` : '',
    who: object.billing_details.name ?? customerName(scene.world, idOf(object.customer)),
    at: object.created,
  }),
  bank_account: ({ world }, { id, object }) => ({
    title: bankName(world, id),
    state: null,
    what: object.status === 'errored' ? object.status : '',
    who: object.account_holder_name ?? '',
    at: 0,
  }),
  customer: (_scene, { object }) => ({
    title: object.name ?? object.email ?? object.id,
    state: null,
    what: object.description ?? '',
    who: object.name ? (object.email ?? '') : '',
    at: object.created,
  }),
  checkout_session: (scene, { object }) => ({
    title: object.id.slice(0, 20),
    state: object.status,
    what: '',
    who: customerName(scene.world, idOf(object.customer)),
    at: object.created,
  }),
  setup_intent: (scene, { object }) => ({
    title: object.id,
    state: object.status,
    what: object.description ?? '',
    who: customerName(scene.world, idOf(object.customer)),
    at: object.created,
  }),
};

export function rowOf(scene: Scene, kind: KindName, entry: EntryOf<KindName>): Row {
  const row = ROWS[kind] as ((scene: Scene, entry: EntryOf<KindName>) => Row) | undefined;
  const { created = 0 } = entry.object as { created?: number };
  return row?.(scene, entry) ?? { title: entry.id, state: null, what: '', who: '', at: created };
}

function stateOfCharge(charge: Stripe.Charge): string {
  if (charge.status === 'failed') return 'declined';
  if (charge.disputed) return 'disputed';
  if (charge.refunded) return 'refunded';
  return charge.amount_refunded > 0 ? 'partly_refunded' : charge.status;
}

function stateOfAccount({ capabilities, details_submitted }: Stripe.Account): string {
  if (capabilities?.transfers === 'active') return 'active';
  return details_submitted ? 'restricted' : 'incomplete';
}

export function accountName({ world, words }: Scene, id: string | null): string {
  if (!id || id === world.platformId) return words.platform;
  const account = world.collections.account.find(id)?.object;
  return account?.business_profile?.name ?? account?.company?.name ?? account?.email ?? id;
}

function balanceSentence(scene: Scene, id: string): string {
  const { available, pending } = balanceOf(scene.world, id);
  const { words } = scene;
  return `${words.available} ${euro(scene, available)}, ${words.pending.toLowerCase()} ${euro(scene, pending)}`;
}

function payerOf(world: World, charge: Stripe.Charge | undefined): string {
  return charge?.billing_details.name ?? customerName(world, idOf(charge?.customer));
}

function customerName(world: World, id: string | null): string {
  const customer = world.collections.customer.find(id)?.object;
  return customer?.name ?? customer?.email ?? '';
}

function bankName(world: World, id: string | null): string {
  const bank = world.collections.bank_account.find(id)?.object;
  return bank ? `${bank.bank_name ?? bank.country} ••••\u00a0${bank.last4}` : '';
}

/** Such as Visa and the last four digits. */
function cardName(card: { brand: string | null; last4: string | null } | null | undefined): string {
  if (!card?.last4) return '';
  const brand = card.brand ?? '';
  return `${brand.slice(0, 1).toUpperCase()}${brand.slice(1)} ••••\u00a0${card.last4}`;
}
