import type { Cents } from './money';

export const DISPUTE_STATUSES = [
  'WARNING_NEEDS_RESPONSE',
  'WARNING_UNDER_REVIEW',
  'WARNING_CLOSED',
  'NEEDS_RESPONSE',
  'UNDER_REVIEW',
  'APPEAL_NEEDS_RESPONSE',
  'APPEAL_UNDER_REVIEW',
  'WON',
  'LOST',
  'PREVENTED',
] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

/**
 * Every change that is believed. News may be missed, so that a status may be left out; none leads back, but that a question of the bank may
 * become a chargeback, and a lost dispute may be appealed. An answer of Stripe that is older than what we know is thereby passed over.
 */
export const DISPUTE_TRANSITIONS = {
  WARNING_NEEDS_RESPONSE: [
    'WARNING_UNDER_REVIEW',
    'WARNING_CLOSED',
    'NEEDS_RESPONSE',
    'UNDER_REVIEW',
    'APPEAL_NEEDS_RESPONSE',
    'APPEAL_UNDER_REVIEW',
    'WON',
    'LOST',
    'PREVENTED',
  ],
  WARNING_UNDER_REVIEW: [
    'WARNING_CLOSED',
    'NEEDS_RESPONSE',
    'UNDER_REVIEW',
    'APPEAL_NEEDS_RESPONSE',
    'APPEAL_UNDER_REVIEW',
    'WON',
    'LOST',
    'PREVENTED',
  ],
  WARNING_CLOSED: [
    'NEEDS_RESPONSE',
    'UNDER_REVIEW',
    'APPEAL_NEEDS_RESPONSE',
    'APPEAL_UNDER_REVIEW',
    'WON',
    'LOST',
  ],
  NEEDS_RESPONSE: [
    'UNDER_REVIEW',
    'APPEAL_NEEDS_RESPONSE',
    'APPEAL_UNDER_REVIEW',
    'WON',
    'LOST',
    'PREVENTED',
  ],
  UNDER_REVIEW: ['APPEAL_NEEDS_RESPONSE', 'APPEAL_UNDER_REVIEW', 'WON', 'LOST', 'PREVENTED'],
  LOST: ['APPEAL_NEEDS_RESPONSE', 'APPEAL_UNDER_REVIEW', 'WON'],
  APPEAL_NEEDS_RESPONSE: ['APPEAL_UNDER_REVIEW', 'WON', 'LOST'],
  APPEAL_UNDER_REVIEW: ['WON', 'LOST'],
  WON: [],
  PREVENTED: [],
} as const satisfies Record<DisputeStatus, readonly DisputeStatus[]>;

export function disputeMayBecome(from: DisputeStatus, to: DisputeStatus): boolean {
  const targets: readonly DisputeStatus[] = DISPUTE_TRANSITIONS[from];
  return targets.includes(to);
}

/** The bank has not decided yet: nothing of the charge is transferred or paid out. */
export const OPEN_DISPUTES = [
  'WARNING_NEEDS_RESPONSE',
  'WARNING_UNDER_REVIEW',
  'NEEDS_RESPONSE',
  'UNDER_REVIEW',
  'APPEAL_NEEDS_RESPONSE',
  'APPEAL_UNDER_REVIEW',
] as const satisfies readonly DisputeStatus[];

/** The bank has the money until it decides: nothing is refunded. A question is no chargeback, and a refund is one of its answers. */
export const UNREFUNDABLE_DISPUTES = [
  'NEEDS_RESPONSE',
  'UNDER_REVIEW',
  'APPEAL_NEEDS_RESPONSE',
  'APPEAL_UNDER_REVIEW',
] as const satisfies readonly DisputeStatus[];

/** Evidence is still taken. */
export const ASKING_DISPUTES = [
  'WARNING_NEEDS_RESPONSE',
  'NEEDS_RESPONSE',
  'APPEAL_NEEDS_RESPONSE',
] as const satisfies readonly DisputeStatus[];

const among = (list: readonly DisputeStatus[], status: DisputeStatus) => list.includes(status);
export const isOpenDispute = (status: DisputeStatus): boolean => among(OPEN_DISPUTES, status);
export const asksForEvidence = (status: DisputeStatus): boolean => among(ASKING_DISPUTES, status);
export const isInquiry = (status: DisputeStatus): boolean => status.startsWith('WARNING_');

/** Money that a dispute moved on the platform's balance, as one balance transaction says it. */
export interface DisputeMove {
  readonly transaction: string;
  /** `withdrawn` by the bank, or `reinstated`. */
  readonly direction: 'withdrawn' | 'reinstated';
  readonly amountCents: Cents;
  /** What Stripe took besides, or gave back of it. */
  readonly feeCents: Cents;
}

/** What Stripe says of a dispute. */
export interface DisputeFacts {
  readonly stripeId: string;
  readonly chargeId: string;
  readonly paymentIntentId: string | null;
  readonly amountCents: Cents;
  readonly status: DisputeStatus;
  readonly reason: string;
  readonly evidenceDueAt: Date | null;
  readonly openedAt: Date;
  readonly moves: readonly DisputeMove[];
}

export interface DisputeChange {
  readonly status: DisputeStatus;
  readonly changes: boolean;
  /** What people are to hear: that the bank asks (again, or more gravely), or how it ended. */
  readonly news: 'ASKED' | 'ENDED' | null;
}

/** The one reducer of answers, webhooks and sweeps: what a dispute is after these facts, whatever came before, in any order and as often as one likes. */
export function reduceDispute(
  known: DisputeStatus | null,
  facts: Pick<DisputeFacts, 'status'>,
): DisputeChange {
  const { status } = facts;
  if (known !== null && !disputeMayBecome(known, status))
    return { status: known, changes: false, news: null };
  if (!isOpenDispute(status)) return { status, changes: true, news: 'ENDED' };
  const isNew = known === null || !isOpenDispute(known) || (isInquiry(known) && !isInquiry(status));
  return { status, changes: true, news: isNew ? 'ASKED' : null };
}

/** Stripe's words for why, as far as people have to know them apart. */
export const DISPUTE_REASONS = [
  'fraudulent',
  'unrecognized',
  'product_not_received',
  'product_unacceptable',
  'credit_not_processed',
  'duplicate',
  'other',
] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

export const reasonOf = (word: string): DisputeReason =>
  DISPUTE_REASONS.find((known) => known === word) ?? 'other';

/** What a bank does when it asks: only asks, takes the money, or is asked to think again. */
export type DisputeAsk = 'QUESTION' | 'CHARGEBACK' | 'APPEAL';
export const askOf = (status: DisputeStatus): DisputeAsk =>
  isInquiry(status) ? 'QUESTION' : status.startsWith('APPEAL_') ? 'APPEAL' : 'CHARGEBACK';

/** How it ended, for people: a loss is told to whom it costs. */
export type DisputeResult = 'WON' | 'CLOSED' | 'PREVENTED' | 'LOST_BUSINESS' | 'LOST_PLATFORM';
export function resultOf(status: DisputeStatus, borneByBusiness: boolean): DisputeResult | null {
  if (status === 'WON' || status === 'PREVENTED') return status;
  if (status === 'WARNING_CLOSED') return 'CLOSED';
  if (status !== 'LOST') return null;
  return borneByBusiness ? 'LOST_BUSINESS' : 'LOST_PLATFORM';
}
