/** Events that something of ours listens to; the webhook endpoints subscribe to these, and others are answered and dropped. */
export const STRIPE_EVENT_TYPES = [
  'checkout.session.completed',
  'checkout.session.expired',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.processing',
  'payment_intent.requires_action',
  'payment_intent.canceled',
  'charge.updated',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'refund.updated',
  'refund.failed',
  'account.updated',
  'account.external_account.created',
  'account.external_account.updated',
  'account.external_account.deleted',
  'payout.updated',
  'payout.paid',
  'payout.failed',
  'payout.canceled',
  'balance.available',
] as const;

export type StripeEventType = (typeof STRIPE_EVENT_TYPES)[number];

export function isStripeEventType(type: string): type is StripeEventType {
  return (STRIPE_EVENT_TYPES as readonly string[]).includes(type);
}

/** What is kept of an event: it only says which object to look at again, so nothing personal is needed. */
export interface StripeNotice {
  /** `evt_…` */
  readonly id: string;
  readonly type: StripeEventType;
  /** The connected account that it happened on, or null for the platform. */
  readonly account: string | null;
  /** `cs_…`, `pi_…`, `ch_…`, `po_…`, `re_…`, `du_…`; for everything about an account and its balance, `acct_…`. */
  readonly objectId: string;
  /** The payment behind a charge or refund. */
  readonly paymentIntentId: string | null;
}
