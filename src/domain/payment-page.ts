/** What Stripe says of a hosted page on which a card is saved. */
export type PaymentPageFacts =
  | { readonly state: 'open'; readonly sessionId: string; readonly url: string }
  | { readonly state: 'expired'; readonly sessionId: string | null }
  | { readonly state: 'complete'; readonly sessionId: string; readonly card: SavedCard };

export interface SavedCard {
  readonly customerId: string;
  readonly paymentMethodId: string;
  readonly brand: string;
  readonly last4: string;
  readonly expiryYear: number;
  /** 1 to 12 */
  readonly expiryMonth: number;
}

/** A creation whose answer was lost is looked for at Stripe before it is tried anew, once it is this old (collection.md 12). */
export const LOST_ANSWER_SECONDS = 45;
