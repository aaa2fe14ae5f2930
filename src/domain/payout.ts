import { type Cents, subtract, ZERO } from './money';

export const PAYOUT_STATUSES = [
  'CREATED',
  'UNKNOWN',
  'PENDING',
  'IN_TRANSIT',
  'PAID',
  'FAILED',
  'CANCELED',
  'ERROR',
] as const;
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number];

/** Every legal change of a payout. A payout that a bank took may still come back: PAID → FAILED (collection.md 15). */
export const PAYOUT_TRANSITIONS = {
  CREATED: ['UNKNOWN', 'PENDING', 'IN_TRANSIT', 'PAID', 'FAILED', 'CANCELED', 'ERROR'],
  UNKNOWN: ['PENDING', 'IN_TRANSIT', 'PAID', 'FAILED', 'CANCELED', 'ERROR'],
  PENDING: ['IN_TRANSIT', 'PAID', 'FAILED', 'CANCELED'],
  IN_TRANSIT: ['PAID', 'FAILED', 'CANCELED'],
  PAID: ['FAILED'],
  FAILED: [],
  CANCELED: [],
  ERROR: [],
} as const satisfies Record<PayoutStatus, readonly PayoutStatus[]>;

export function payoutMayBecome(from: PayoutStatus, to: PayoutStatus): boolean {
  const targets: readonly PayoutStatus[] = PAYOUT_TRANSITIONS[from];
  return targets.includes(to);
}

/** The money of these is on the business's Stripe balance again, or never left it. */
export const UNDONE_PAYOUTS = ['FAILED', 'CANCELED', 'ERROR'] as const satisfies readonly PayoutStatus[];

/**
 * What may be paid out for a campaign (collection.md 15): transferred − reversed − withheld by open disputes − payouts that were not
 * undone. Never negative: what is missing is a debt, not a payout.
 */
export function payableCents(of: {
  readonly transferredCents: Cents;
  readonly reversedCents: Cents;
  readonly withheldCents: Cents;
  readonly paidOutCents: Cents;
}): Cents {
  const rest = subtract(
    subtract(subtract(of.transferredCents, of.reversedCents), of.withheldCents),
    of.paidOutCents,
  );
  return rest > 0 ? rest : ZERO;
}

/** What Stripe says of a payout. */
export interface PayoutFacts {
  readonly stripeId: string;
  readonly status: 'PENDING' | 'IN_TRANSIT' | 'PAID' | 'FAILED' | 'CANCELED';
  readonly arrivalAt: Date;
  readonly failureCode: string | null;
  readonly balanceTransaction: string | null;
  readonly failureTransaction: string | null;
}
