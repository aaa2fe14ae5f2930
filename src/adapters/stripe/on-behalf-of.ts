/**
 * The connected account that sells, where the business and not the platform is the merchant of record (ADR 0001); null: the platform. A card is
 * saved and charged for the same seller.
 */
export function onBehalfOf(campaign: {
  readonly merchantOfRecord: 'PLATFORM' | 'BUSINESS' | null;
  readonly business: { readonly stripeAccountId: string | null };
}): string | null {
  return campaign.merchantOfRecord === 'BUSINESS' ? campaign.business.stripeAccountId : null;
}
