import { type Cents, proportion, smaller, subtract, ZERO } from './money';

export const REVERSAL_STATUSES = ['CREATED', 'UNKNOWN', 'SUCCEEDED', 'ERROR'] as const;
export type ReversalStatus = (typeof REVERSAL_STATUSES)[number];

export const REVERSAL_TRANSITIONS = {
  CREATED: ['UNKNOWN', 'SUCCEEDED', 'ERROR'],
  UNKNOWN: ['SUCCEEDED', 'ERROR'],
  SUCCEEDED: [],
  ERROR: [],
} as const satisfies Record<ReversalStatus, readonly ReversalStatus[]>;

/**
 * What to take back from the business for a pledge of which `takenCents` in all (this time included) were refunded or lost since the settlement:
 * its part of the transfer, round(R · nᵢ / Cᵢ) less what was reversed before, and at most what its campaign still holds at Stripe
 * (collection.md 13, 14). What is missing then is a debt.
 */
export function reversalCents(of: {
  readonly takenCents: Cents;
  readonly collectedCents: Cents;
  readonly netCents: Cents;
  readonly reversedCents: Cents;
  readonly heldOnAccountCents: Cents;
}): Cents {
  if (of.collectedCents === 0) return ZERO;
  const wanted = subtract(proportion(of.netCents, of.takenCents, of.collectedCents), of.reversedCents);
  const possible = smaller(wanted, of.heldOnAccountCents);
  return possible > 0 ? possible : ZERO;
}

/** What a transfer that was not sent yet still carries after refunds: nᵢ less their part of it. */
export function shrunkTransferCents(of: {
  readonly takenCents: Cents;
  readonly collectedCents: Cents;
  readonly netCents: Cents;
}): Cents {
  return subtract(of.netCents, proportion(of.netCents, of.takenCents, of.collectedCents));
}

/**
 * The platform's fee and VAT that a refund after the settlement gives back to the business: in proportion to what was refunded of the campaign
 * since then, less what earlier refunds gave back; Stripe's costs stay (collection.md 13).
 */
export function creditNote(of: {
  readonly feeCents: Cents;
  readonly vatCents: Cents;
  readonly collectedCents: Cents;
  /** Of the whole campaign since its settlement, this refund included. */
  readonly refundedCents: Cents;
  readonly creditedFeeCents: Cents;
  readonly creditedVatCents: Cents;
}): { readonly feeCents: Cents; readonly vatCents: Cents } {
  const partOf = (amount: Cents) => proportion(amount, of.refundedCents, of.collectedCents);
  return {
    feeCents: subtract(partOf(of.feeCents), of.creditedFeeCents),
    vatCents: subtract(partOf(of.vatCents), of.creditedVatCents),
  };
}
