import type { Cents } from './money';
import type { RefundStatus } from './refund';
import type { RefundRequestStatus } from './refund-request';
import type { ReversalStatus } from './reversal';

/** Where a refund stands, as its rows say. */
export interface RefundState {
  readonly request: RefundRequestStatus;
  readonly campaignHeld: boolean;
  /**
   * The bank has the money, so that Stripe refuses a refund. `CANCELS`: the promise ends with it, the bank decides instead. `WAITS`: it is owed
   * whatever the bank decides for the business, and comes up again if the dispute is won.
   */
  readonly dispute: 'NONE' | 'CANCELS' | 'WAITS';
  /** The pledge's last transfer. `WAITING`: its answer, or its second side, is not known yet. `REFUSED`: a known no, so nothing was moved. */
  readonly transfer: 'NONE' | 'WAITING' | 'THERE' | 'REFUSED';
  /** The request's last reversal. */
  readonly reversal: {
    readonly status: ReversalStatus;
    /** Both of its sides are in the ledger. */
    readonly posted: boolean;
    /** After a known no: whether another one is written now, later (the money is on its way to the business's balance), or not at all. */
    readonly another: 'NOW' | 'LATER' | 'NEVER';
  } | null;
  /** What a reversal would take back now; see `reversalCents`. */
  readonly wantedReversalCents: Cents;
  /** The request's last refund at Stripe. */
  readonly refund: {
    readonly status: RefundStatus;
    readonly neverArrived: boolean;
    /** It failed after it had left the balance, and is not there again: nobody may pay it a second time yet. */
    readonly isComingBack: boolean;
  } | null;
}

export type RefundStep =
  | 'nothing'
  /** For an answer, a webhook or the next sweep. */
  | 'wait'
  | 'write-reversal'
  | 'send-reversal'
  | 'write-refund'
  | 'send-refund'
  /** The charge is disputed: the promise is taken back. */
  | 'cancel'
  /** Stripe said no for good: a person must decide. */
  | 'stuck';

/**
 * The next step of a refund (collection.md 14): the money that was transferred is taken back first, as far as it is there; then the card gets all of
 * it from the platform. Any fault may happen between two steps: each is decided anew from the rows.
 */
export function nextRefundStep(state: RefundState): RefundStep {
  if (state.request !== 'OPEN' || state.campaignHeld) return 'nothing';
  if (state.dispute !== 'NONE') return disputedStep(state, state.dispute);
  if (state.refund && !state.refund.neverArrived) return refundStep(state.refund);
  return reversalStep(state) ?? 'write-refund';
}

/** What was sent is brought to its end; nothing new is begun. */
function disputedStep({ refund, reversal }: RefundState, dispute: 'CANCELS' | 'WAITS'): RefundStep {
  const end = dispute === 'CANCELS' ? 'cancel' : 'nothing';
  if (refund && !refund.neverArrived) {
    const step = refundStep(refund);
    return step === 'stuck' ? end : step;
  }
  const isUnderway =
    reversal && (reversal.status === 'SUCCEEDED' ? !reversal.posted : reversal.status !== 'ERROR');
  return isUnderway ? 'send-reversal' : end;
}

function refundStep({ status, isComingBack }: NonNullable<RefundState['refund']>): RefundStep {
  switch (status) {
    case 'CREATED':
    case 'UNKNOWN':
      return 'send-refund';
    case 'PENDING':
    case 'SUCCEEDED':
      return 'wait';
    case 'FAILED':
    case 'CANCELED':
      return isComingBack ? 'wait' : 'stuck';
    case 'ERROR':
      return 'stuck';
  }
}

/** The next step of taking a transfer back. Null: nothing is left to take back. */
export function reversalStep(
  state: Pick<RefundState, 'transfer' | 'reversal' | 'wantedReversalCents'>,
): 'wait' | 'write-reversal' | 'send-reversal' | null {
  const { transfer, reversal } = state;
  if (transfer === 'WAITING') return 'wait';
  if (transfer !== 'THERE') return null;
  const canTake = state.wantedReversalCents > 0;
  if (!reversal) return canTake ? 'write-reversal' : null;
  switch (reversal.status) {
    case 'CREATED':
    case 'UNKNOWN':
      return 'send-reversal';
    case 'SUCCEEDED':
      return reversal.posted ? null : 'send-reversal';
    case 'ERROR':
      if (reversal.another === 'LATER') return 'wait';
      return reversal.another === 'NOW' && canTake ? 'write-reversal' : null;
  }
}
