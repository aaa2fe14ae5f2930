export const REFUND_STATUSES = [
  'CREATED',
  'UNKNOWN',
  'PENDING',
  'SUCCEEDED',
  'FAILED',
  'CANCELED',
  'ERROR',
] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

/** A refund that succeeded may still come back from the backer's bank. */
export const REFUND_TRANSITIONS = {
  CREATED: ['UNKNOWN', 'PENDING', 'SUCCEEDED', 'FAILED', 'CANCELED', 'ERROR'],
  UNKNOWN: ['PENDING', 'SUCCEEDED', 'FAILED', 'CANCELED', 'ERROR'],
  PENDING: ['SUCCEEDED', 'FAILED', 'CANCELED'],
  SUCCEEDED: ['FAILED'],
  FAILED: [],
  CANCELED: [],
  ERROR: [],
} as const satisfies Record<RefundStatus, readonly RefundStatus[]>;

export function refundMayBecome(from: RefundStatus, to: RefundStatus): boolean {
  const targets: readonly RefundStatus[] = REFUND_TRANSITIONS[from];
  return targets.includes(to);
}

/** What Stripe says of a refund. */
export interface RefundFacts {
  readonly stripeId: string;
  readonly status: 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'CANCELED';
  readonly balanceTransaction: string | null;
  /** Set once money that came back from the backer's bank is on the platform's balance again. */
  readonly failureTransaction: string | null;
  readonly failureCode: string | null;
}
