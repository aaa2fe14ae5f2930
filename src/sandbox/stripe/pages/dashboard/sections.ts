import type { EntryOf, KindName } from '../../world/kinds.ts';
import type { World } from '../../world/world.ts';
import { type Heads, MONEY_HEADS } from './table.ts';
import type { DashboardWords } from './words.ts';

export interface Section {
  /** Last part of its address, and name of its words. */
  readonly name:
    | 'charges'
    | 'refunds'
    | 'disputes'
    | 'transfers'
    | 'payouts'
    | 'accounts'
    | 'cards'
    | 'balance';
  readonly kind: KindName;
  readonly help: keyof DashboardWords;
  readonly heads: Heads;
  /** Whether the first page shows its latest. */
  readonly upFront: boolean;
  /** In order of creation. */
  readonly entries: (world: World) => readonly EntryOf<KindName>[];
}

/** What the platform's own data hold, and for payouts what all accounts hold. */
const platform = (kind: KindName) => (world: World) =>
  world.collections[kind].list(world.platformId) as readonly EntryOf<KindName>[];

const section = (name: Section['name'], kind: KindName, more: Partial<Section> = {}): Section => ({
  name,
  kind,
  help: `${name}Help`,
  heads: MONEY_HEADS,
  upFront: true,
  entries: platform(kind),
  ...more,
});

export const SECTIONS: readonly Section[] = [
  section('charges', 'charge'),
  section('refunds', 'refund', { upFront: false }),
  section('disputes', 'dispute'),
  section('transfers', 'transfer'),
  section('payouts', 'payout', { entries: (world) => world.collections.payout.inOrder() }),
  section('accounts', 'account', { heads: ['name', 'state', 'available', 'contact', 'when'] }),
  section('cards', 'payment_method', {
    heads: ['card', 'state', 'expires', 'holder', 'when'],
    upFront: false,
  }),
  section('balance', 'balance_transaction', {
    heads: ['amount', 'state', 'what', 'price', 'when'],
    upFront: false,
  }),
];
