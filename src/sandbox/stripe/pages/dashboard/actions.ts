import type Stripe from 'stripe';
import { openDispute } from '../../rules/dispute.ts';
import { endDispute, isOver } from '../../rules/end-dispute.ts';
import { failPayout } from '../../rules/end-payout.ts';
import type { EntryOf, KindName } from '../../world/kinds.ts';
import type { Scene } from './scene.ts';
import type { DashboardWords } from './words.ts';

interface Action<K extends KindName> {
  readonly kind: K;
  readonly label: keyof DashboardWords;
  readonly help: keyof DashboardWords;
  /** Codes of which the visitor chooses one; none where there is nothing to choose. */
  readonly reasons: readonly string[];
  readonly possible: (entry: EntryOf<K>) => boolean;
  readonly run: (scene: Scene, entry: EntryOf<K>, reason: string) => void;
}

/** A card's payment of which something is left, and that nobody contests yet. */
function isDisputable(charge: Stripe.Charge): boolean {
  const { amount, amount_refunded, disputed, source_transfer, status } = charge;
  return status === 'succeeded' && !source_transfer && !disputed && amount_refunded < amount;
}

/** An action on any kind of object: its own kind is checked before it is used. */
const action = <K extends KindName>(one: Action<K>) => one as unknown as Action<KindName>;

/** What a visitor may make happen, beside sending an event again. */
export const ACTIONS: Readonly<Record<string, Action<KindName>>> = {
  dispute: action({
    kind: 'charge',
    label: 'dispute',
    help: 'disputeHelp',
    reasons: ['fraudulent', 'product_not_received', 'product_unacceptable', 'duplicate'],
    possible: ({ object }) => isDisputable(object),
    run: ({ world }, charge, reason) => {
      const amount = charge.object.amount - charge.object.amount_refunded;
      openDispute(world, charge, { amount, reason, inquiry: false });
    },
  }),
  win_dispute: action({
    kind: 'dispute',
    label: 'winDispute',
    help: 'winDisputeHelp',
    reasons: [],
    possible: ({ object }) => !isOver(object),
    run: ({ world }, dispute) => endDispute(world, dispute, 'won'),
  }),
  lose_dispute: action({
    kind: 'dispute',
    label: 'loseDispute',
    help: 'loseDisputeHelp',
    reasons: [],
    possible: ({ object }) => !isOver(object),
    run: ({ world }, dispute) => endDispute(world, dispute, 'lost'),
  }),
  fail_payout: action({
    kind: 'payout',
    label: 'failPayout',
    help: 'failPayoutHelp',
    reasons: ['account_closed', 'no_account', 'insufficient_funds'],
    possible: ({ object }) => !['failed', 'canceled'].includes(object.status),
    run: ({ world }, payout, reason) => failPayout(world, payout, reason),
  }),
  decline_next: action({
    kind: 'payment_method',
    label: 'declineNext',
    help: 'declineNextHelp',
    reasons: ['insufficient_funds', 'authentication_required', 'lost_card', 'generic_decline'],
    possible: ({ object }) => object.customer !== null,
    run: ({ world }, { id, hidden }, reason) => {
      const script = [reason, ...hidden.script];
      world.collections.payment_method.change(id, {}, { script });
    },
  }),
};
