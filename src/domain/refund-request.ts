import type { Cents } from './money';
import type { RefusalCode } from './refusal';

/**
 * Why money is given back. AFTER_DROP: a payment that succeeded after its pledge had ended. CAMPAIGN_STOPPED: the campaign was stopped while it was
 * collecting. WITHDRAWAL: the backer's legal right. The others are decided by the desk or the business.
 */
export const REFUND_REASONS = [
  'AFTER_DROP',
  'CAMPAIGN_STOPPED',
  'WITHDRAWAL',
  'BACKER_ASKED',
  'NOT_DELIVERED',
  'MISTAKE',
] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

/** The reasons that a person may give. */
export const CHOSEN_REFUND_REASONS = [
  'BACKER_ASKED',
  'NOT_DELIVERED',
  'MISTAKE',
] as const satisfies readonly RefundReason[];
export type ChosenRefundReason = (typeof CHOSEN_REFUND_REASONS)[number];

export const REFUND_REQUEST_STATUSES = ['OPEN', 'DONE', 'PAID_BY_HAND', 'CANCELLED'] as const;
export type RefundRequestStatus = (typeof REFUND_REQUEST_STATUSES)[number];

/** DONE may open again: the backer's bank may send the money back. CANCELLED: refused by Stripe because the charge is disputed. */
export const REFUND_REQUEST_TRANSITIONS = {
  OPEN: ['DONE', 'PAID_BY_HAND', 'CANCELLED'],
  DONE: ['OPEN'],
  PAID_BY_HAND: [],
  CANCELLED: [],
} as const satisfies Record<RefundRequestStatus, readonly RefundRequestStatus[]>;

/** Why a pledge is to be given back by the platform itself, whatever state its payment is in. */
export type GiveBackReason = Extract<RefundReason, 'WITHDRAWAL' | 'CAMPAIGN_STOPPED'>;

/** The facts on which a new refund is judged. Cents. */
export interface RefundablePledge {
  /** What the card was charged; null: nothing was collected of this pledge. */
  readonly chargedCents: Cents | null;
  /** Asked for so far, cancelled requests left out. */
  readonly askedCents: Cents;
  /** What its bank took back for good in disputes. */
  readonly lostCents: Cents;
  readonly disputed: boolean;
  readonly campaignHeld: boolean;
}

/** The largest refund still possible, cents; 0 when there is none. */
export function refundableCents({
  chargedCents,
  askedCents,
  lostCents,
}: Pick<RefundablePledge, 'chargedCents' | 'askedCents' | 'lostCents'>): number {
  return chargedCents === null ? 0 : Math.max(0, chargedCents - askedCents - lostCents);
}

/** Why a refund of so much is refused (collection.md 14, 17), or null. The same for the button and the request. */
export function whyNotRefund(pledge: RefundablePledge, amountCents: Cents): RefusalCode | null {
  if (pledge.chargedCents === null) return 'NOTHING_TO_REFUND';
  if (pledge.disputed) return 'REFUND_DISPUTED';
  if (pledge.campaignHeld) return 'CAMPAIGN_HELD';
  const most = refundableCents(pledge);
  if (most === 0) return 'NOTHING_TO_REFUND';
  if (amountCents < 1) return 'AMOUNT_INVALID';
  return amountCents > most ? 'REFUND_TOO_LARGE' : null;
}

/**
 * A business may give back by itself only what leaves no debt: all of the part that was transferred for it is still on its Stripe balance.
 * Everything beyond is for the desk to decide.
 */
export function whyNotRefundAsBusiness(of: {
  readonly transferred: boolean;
  readonly wantedReversalCents: Cents;
  readonly heldOnAccountCents: Cents;
}): RefusalCode | null {
  return of.transferred && of.wantedReversalCents > of.heldOnAccountCents ? 'REFUND_NEEDS_DESK' : null;
}
