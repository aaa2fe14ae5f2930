import { add, allocate, type BasisPoints, type Cents, share, smaller, subtract, sum, ZERO } from './money';

/** One collected charge, net of what was refunded of it. */
export interface SettledCharge {
  readonly pledgeId: string;
  readonly chargeId: string;
  readonly collectedCents: Cents;
  readonly stripeFeeCents: Cents;
}

export interface SettlementTerms {
  readonly feeBasisPoints: BasisPoints;
  readonly vatBasisPoints: BasisPoints;
  readonly costsRecharged: boolean;
}

export interface SettlementFigures {
  readonly collectedCents: Cents;
  readonly feeCents: Cents;
  readonly vatCents: Cents;
  readonly rechargedCostCents: Cents;
  /** Deductions beyond what was collected: a debt of the business. */
  readonly shortfallCents: Cents;
  /** Paid for debts of the business's other campaigns. */
  readonly nettedCents: Cents;
  /** What is transferred in all. */
  readonly netCents: Cents;
  /** One per charge, in the given order; a part of 0 is not sent. */
  readonly transfersCents: readonly Cents[];
}

/** The platform's fee on what was collected, before VAT, and its VAT: each rounded once per campaign (collection.md 13). */
export function platformFee(
  collected: Cents,
  terms: Pick<SettlementTerms, 'feeBasisPoints' | 'vatBasisPoints'>,
) {
  const feeCents = share(collected, terms.feeBasisPoints);
  return { feeCents, vatCents: share(feeCents, terms.vatBasisPoints) };
}

/**
 * What the business receives for a collected campaign. Deductions T = fee + VAT + recharged costs are computed once, then allocated over
 * the charges in proportion to their amounts, so that the transfers sum exactly to collected − T and none is negative. `debtCents`: what this
 * campaign pays, by an admin's word, for debts of the business's other campaigns, as far as its money reaches.
 */
export function settle(
  charges: readonly SettledCharge[],
  terms: SettlementTerms,
  debtCents: Cents = ZERO,
): SettlementFigures {
  const collectedCents = sum(charges.map((charge) => charge.collectedCents));
  const { feeCents, vatCents } = platformFee(collectedCents, terms);
  const rechargedCostCents = terms.costsRecharged
    ? sum(charges.map((charge) => charge.stripeFeeCents))
    : sum([]);
  const deductions = add(add(feeCents, vatCents), rechargedCostCents);
  const deducted = smaller(deductions, collectedCents);
  const nettedCents = smaller(debtCents, subtract(collectedCents, deducted));
  const withheld = add(deducted, nettedCents);
  const amounts = charges.map((charge) => charge.collectedCents);
  const parts = allocate(withheld, amounts);
  return {
    collectedCents,
    feeCents,
    vatCents,
    rechargedCostCents,
    shortfallCents: subtract(deductions, deducted),
    nettedCents,
    netCents: subtract(collectedCents, withheld),
    transfersCents: amounts.map((amount, index) => subtract(amount, parts[index] as Cents)),
  };
}
