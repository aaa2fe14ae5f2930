import { type BasisPoints, type Cents, cents } from './money';

/** What a campaign and its backers agree to; copied onto the campaign at approval, so that a later change of settings never reaches it. */
export interface CampaignTerms {
  readonly feeBasisPoints: BasisPoints;
  readonly vatBasisPoints: BasisPoints;
  /** True: Stripe's costs are borne by the business. */
  readonly costsRecharged: boolean;
  readonly minimumPledgeCents: Cents;
  readonly maximumPledgeCents: Cents;
  readonly merchantOfRecord: 'PLATFORM' | 'BUSINESS';
}

export const DEFAULT_TERMS: CampaignTerms = {
  feeBasisPoints: 500,
  vatBasisPoints: 2_000,
  costsRecharged: true,
  minimumPledgeCents: cents(5_00),
  maximumPledgeCents: cents(5_000_00),
  merchantOfRecord: 'PLATFORM',
};

/** No setting may go under 1 €: Stripe's minimum charge is 0.50 €, and costs eat the rest. */
export const SMALLEST_MINIMUM_CENTS = cents(1_00);

export const SMALLEST_GOAL_CENTS = cents(500_00);
export const LARGEST_GOAL_CENTS = cents(100_000_00);
export const SHORTEST_DURATION_DAYS = 1;
export const LONGEST_DURATION_DAYS = 60;
export const SUGGESTED_DURATION_DAYS = 30;
/** A launch may be planned this far ahead. */
export const LONGEST_WAIT_DAYS = 180;
