import type Stripe from 'stripe';
import type { Collection, IndexOf } from './collection.ts';

export interface PaymentMethodHidden {
  number: string;
  /** A card used or detached without a customer cannot be used again. */
  spent: boolean;
  /** Accounts for which it was set up off-session (the platform, or the merchant of record). */
  setUpFor: string[];
  /** Outcomes of the next charges, consumed one by one. */
  script: string[];
  /** Reported lost by its holder: every charge is declined. */
  lost?: boolean;
}

export interface IntentHidden {
  /** Token of the open 3-D Secure page. */
  challenge: string | null;
  challengedMethod: string | null;
  returnUrl: string | null;
  confirmations: number;
  /** Checkout session that asks for this intent, if any. */
  session: string | null;
  /** Made by a caller of an older API version, whose intents take cards alone: nothing may redirect its payer. */
  cardOnly?: boolean;
}

export interface SessionHidden {
  /** Why the last card was refused on the page. */
  refused: string | null;
  /** In payment mode: what is sold, and what the PaymentIntent is made with. */
  lineItems?: Stripe.LineItem[];
  intentData?: object;
}

export interface AccountHidden {
  /** Cents that automatic payouts leave behind. */
  minimumCents?: number | null;
  /** Last month (2026-11) for which the platform paid Connect's price of an active account. */
  activeMonth?: string;
  /** Its holder took the platform's access away. */
  deauthorized?: boolean;
}

export interface AccountLinkRecord {
  id: string;
  account: string;
  used: boolean;
  expiresAt: number;
  returnUrl: string;
  refreshUrl: string;
}

export interface WebhookHidden {
  secret: string;
  /** While a secret is being replaced, both sign. */
  former?: { secret: string; untilMs: number };
  connect: boolean;
}

type None = Record<never, never>;

/** Every kind of object: its Stripe type and what is kept hidden beside it. */
export interface Kinds {
  customer: { object: Stripe.Customer; hidden: { script: string[] } };
  payment_method: { object: Stripe.PaymentMethod; hidden: PaymentMethodHidden };
  setup_intent: { object: Stripe.SetupIntent; hidden: IntentHidden };
  setup_attempt: { object: Stripe.SetupAttempt; hidden: None };
  payment_intent: { object: Stripe.PaymentIntent; hidden: IntentHidden };
  card: { object: Stripe.Card; hidden: { number: string } };
  charge: { object: Stripe.Charge; hidden: { number: string } };
  refund: { object: Stripe.Refund; hidden: None };
  dispute: { object: Stripe.Dispute; hidden: None };
  early_fraud_warning: { object: Stripe.Radar.EarlyFraudWarning; hidden: None };
  review: { object: Stripe.Review; hidden: None };
  file: { object: Stripe.File; hidden: { content: string } };
  transfer: { object: Stripe.Transfer; hidden: None };
  transfer_reversal: { object: Stripe.TransferReversal; hidden: None };
  balance_transaction: { object: Stripe.BalanceTransaction; hidden: { payout: string | null } };
  payout: { object: Stripe.Payout; hidden: None };
  account: { object: Stripe.Account; hidden: AccountHidden };
  bank_account: { object: Stripe.BankAccount; hidden: { iban: string } };
  account_link: { object: AccountLinkRecord; hidden: None };
  checkout_session: { object: Stripe.Checkout.Session; hidden: SessionHidden };
  webhook_endpoint: { object: Stripe.WebhookEndpoint; hidden: WebhookHidden };
}

export type KindName = keyof Kinds;
export type CollectionOf<K extends KindName> = Collection<Kinds[K]['object'], Kinds[K]['hidden']>;
export type EntryOf<K extends KindName> = NonNullable<ReturnType<CollectionOf<K>['find']>>;
export type Collections = { readonly [K in KindName]: CollectionOf<K> };

type Indexes = { readonly [K in KindName]: Record<string, IndexOf<Kinds[K]['object'], Kinds[K]['hidden']>> };

/** The id that a Stripe field holds; stored objects always hold ids, expansion happens on the way out. */
export function idOf(value: string | { id: string } | null | undefined): string | null {
  return typeof value === 'string' ? value : (value?.id ?? null);
}

/** The parents by which each kind is listed. */
export const INDEXES: Indexes = {
  customer: { email: (e) => e.object.email },
  payment_method: { customer: (e) => idOf(e.object.customer), type: (e) => e.object.type },
  setup_intent: {
    customer: (e) => idOf(e.object.customer),
    payment_method: (e) => idOf(e.object.payment_method),
  },
  setup_attempt: { setup_intent: (e) => idOf(e.object.setup_intent) },
  payment_intent: { customer: (e) => idOf(e.object.customer) },
  card: { customer: (e) => idOf(e.object.customer) },
  charge: {
    payment_intent: (e) => idOf(e.object.payment_intent),
    customer: (e) => idOf(e.object.customer),
    transfer_group: (e) => e.object.transfer_group,
  },
  refund: {
    charge: (e) => idOf(e.object.charge),
    payment_intent: (e) => idOf(e.object.payment_intent),
    waiting: (e) => (e.object.status === 'pending' && !e.object.balance_transaction ? 'yes' : null),
  },
  dispute: {
    charge: (e) => idOf(e.object.charge),
    payment_intent: (e) => idOf(e.object.payment_intent),
  },
  early_fraud_warning: {
    charge: (e) => idOf(e.object.charge),
    payment_intent: (e) => idOf(e.object.payment_intent),
  },
  review: { open: (e) => (e.object.open ? 'yes' : null) },
  file: { purpose: (e) => e.object.purpose },
  transfer: {
    destination: (e) => idOf(e.object.destination),
    transfer_group: (e) => e.object.transfer_group,
    source_transaction: (e) => idOf(e.object.source_transaction),
  },
  transfer_reversal: { transfer: (e) => idOf(e.object.transfer) },
  balance_transaction: {
    source: (e) => (typeof e.object.source === 'string' ? e.object.source : null),
    type: (e) => e.object.type,
    payout: (e) => e.hidden.payout,
    untaken: (e) => (e.hidden.payout ? null : 'yes'),
    currency: (e) => e.object.currency,
  },
  payout: { status: (e) => e.object.status, destination: (e) => idOf(e.object.destination) },
  account: {},
  bank_account: {},
  account_link: {},
  checkout_session: {
    customer: (e) => idOf(e.object.customer),
    payment_intent: (e) => idOf(e.object.payment_intent),
    status: (e) => e.object.status,
    email: (e) => e.object.customer_details?.email,
  },
  webhook_endpoint: {},
};
