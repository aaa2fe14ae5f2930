import { type RefundState, reversalStep } from './refund-step';

/** Where the consequences of a dispute's end stand, as its rows say. */
export interface DisputeState extends Pick<RefundState, 'transfer' | 'reversal' | 'wantedReversalCents'> {
  readonly isOver: boolean;
  readonly isDone: boolean;
  readonly campaignHeld: boolean;
  /** What the pledge's transfers still have to carry: it was held back, or taken back for a refund that did not happen. */
  readonly dueCents: number;
}

export type DisputeStep =
  | 'nothing'
  | 'wait'
  | 'write-reversal'
  | 'send-reversal'
  | 'write-transfer'
  /** All has been done: the payout may count with it. */
  | 'finish';

/**
 * What is to be done next once the bank has decided (collection.md 13, 17): lost, the transfer is taken back as far as its money is there, and the rest is
 * the business's debt; won, what was held back leaves. Any fault may happen between two steps: each is decided anew from the rows.
 */
export function nextDisputeStep(state: DisputeState): DisputeStep {
  if (!state.isOver || state.isDone || state.campaignHeld) return 'nothing';
  const reversing = reversalStep(state);
  if (reversing) return reversing;
  return state.dueCents > 0 ? 'write-transfer' : 'finish';
}
