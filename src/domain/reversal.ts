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
 * What a settled pledge's transfer has to carry when `takenCents` of the pledge in all were refunded or lost since the settlement: nᵢ less their
 * part of it, round(R · nᵢ / Cᵢ) (collection.md 13). One that was refused is sent again with this.
 */
export function shrunkTransferCents(of: {
  readonly takenCents: Cents;
  readonly collectedCents: Cents;
  readonly netCents: Cents;
}): Cents {
  if (of.collectedCents === 0) return ZERO;
  // A bank may take more than was left after a refund.
  const taken = smaller(of.takenCents, of.collectedCents);
  return subtract(of.netCents, proportion(of.netCents, taken, of.collectedCents));
}

/** What the business would have to give back so that it keeps no more than that of the transfer: may be more than its campaign still holds. */
export function owedReversalCents(of: {
  readonly takenCents: Cents;
  readonly collectedCents: Cents;
  readonly netCents: Cents;
  /** What the pledge's transfers moved: less than nᵢ when refunds came before, more when one was sent again after a reversal. */
  readonly transferredCents: Cents;
  readonly reversedCents: Cents;
}): Cents {
  const rest = subtract(subtract(of.transferredCents, of.reversedCents), shrunkTransferCents(of));
  return rest > 0 ? rest : ZERO;
}

/** What to take back now: what is owed, and at most what the campaign still holds at Stripe (collection.md 14). What is missing is a debt. */
export function reversalCents(
  of: Parameters<typeof owedReversalCents>[0] & { readonly heldOnAccountCents: Cents },
): Cents {
  const possible = smaller(owedReversalCents(of), of.heldOnAccountCents);
  return possible > 0 ? possible : ZERO;
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
