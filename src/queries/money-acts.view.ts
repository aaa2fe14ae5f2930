/** What may be done with a campaign's money as a whole. Instants in ISO. */
export interface MoneyActsView {
  readonly campaignId: string;
  readonly businessId: string;
  readonly businessName: string;
  /** Every money job of the campaign is stopped. */
  readonly held: { readonly reason: string; readonly at: string } | null;
  /** Payouts of the business wait for an admin; a code, or words. */
  readonly payoutsHeldReason: string | null;
  readonly mayMove: boolean;
  readonly mayCancel: boolean;
  readonly mayStop: boolean;
}
