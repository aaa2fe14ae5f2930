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

/** An action on any kind of object: its own kind is checked before it is used. */
const action = <K extends KindName>(one: Action<K>) => one as unknown as Action<KindName>;

/** What a visitor may make happen, beside sending an event again. */
export const ACTIONS: Readonly<Record<string, Action<KindName>>> = {
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
