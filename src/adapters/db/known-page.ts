/** A payment page as it was when Stripe was asked about it. */
export interface KnownPage {
  readonly id: string;
  readonly pledgeId: string;
  readonly campaignId: string;
  readonly purpose: 'PLEDGE' | 'CARD_CHANGE' | 'REPAIR';
  /** Its session in our row at that moment; null: none was known. A page that has another one by now is not closed by what Stripe said. */
  readonly sessionId: string | null;
}
