import type Stripe from 'stripe';
import type { PaymentIntentFacts } from '@/domain/payment';
import { env } from '../env';
import type { VendorAnswer, VendorError } from './answer';
import { callStripe, readStripe } from './call';
import { callOrFind } from './call-or-find';
import { stripe } from './client';

const WITH_FEE = ['latest_charge.balance_transaction'];

export interface NewIntent {
  readonly pledgeId: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  /** Rises only after the one before is known to be canceled (collection.md 1). */
  readonly number: number;
  readonly amountCents: number;
  readonly customerId: string;
  /** Connected account, where the business is the merchant of record. */
  readonly onBehalfOf: string | null;
  readonly now: Date;
}

/**
 * Makes the PaymentIntent of a pledge. Moves no money: it is unconfirmed, and has no card, so that a changed card does not change these
 * parameters. Capture is asked for at once, so that the fee is usually known with the success.
 */
export async function createIntent(intent: NewIntent): Promise<VendorAnswer<Stripe.PaymentIntent>> {
  const { pledgeId, campaignId, number, amountCents, customerId, onBehalfOf, now } = intent;
  const call = {
    key: `pi:${pledgeId}:${number}`,
    path: '/v1/payment_intents',
    params: {
      amount: amountCents,
      currency: 'eur',
      customer: customerId,
      allowed_payment_method_types: ['card'],
      capture_method: 'automatic',
      transfer_group: transferGroupOf(campaignId),
      description: intent.campaignTitle.slice(0, 200),
      metadata: { pledge_id: pledgeId, campaign_id: campaignId },
      ...(onBehalfOf ? { on_behalf_of: onBehalfOf } : {}),
    } satisfies Stripe.PaymentIntentCreateParams,
    now,
  };
  const answer = await callOrFind<Stripe.PaymentIntent>(call, () =>
    stripe().paymentIntents.list({ customer: customerId, limit: 100 }),
  );
  if (answer.kind === 'done' && !answer.object.payment_method_types.includes('card'))
    throw new Error(`payment intent ${answer.object.id} takes no cards`);
  return answer;
}

/** One campaign's charges and transfers are found together at Stripe. */
export const transferGroupOf = (campaignId: string): string => `campaign_${campaignId}`;

/**
 * Asks the bank. `return_url` goes with every confirm, also off-session (collection.md 2); it holds neither a token nor a time, because
 * the same parameters must go out again after a lost answer.
 */
export function confirmIntent(attempt: {
  readonly intentId: string;
  readonly number: number;
  readonly pledgeId: string;
  readonly paymentMethodId: string;
  readonly offSession: boolean;
  readonly now: Date;
}): Promise<VendorAnswer<Stripe.PaymentIntent>> {
  const { intentId, number, pledgeId, paymentMethodId, offSession, now } = attempt;
  return callStripe<Stripe.PaymentIntent>({
    key: `pic:${intentId}:${number}`,
    path: `/v1/payment_intents/${intentId}/confirm`,
    params: {
      payment_method: paymentMethodId,
      off_session: offSession,
      return_url: `${env().APP_URL}/pledges/${pledgeId}/return`,
      expand: WITH_FEE,
    } satisfies Stripe.PaymentIntentConfirmParams,
    now,
    slow: true,
  });
}

/** Makes sure that this PaymentIntent is never paid. A refusal means that it was paid, is being paid, or was canceled before. */
export function cancelIntent(
  intentId: string,
  number: number,
  now: Date,
): Promise<VendorAnswer<Stripe.PaymentIntent>> {
  return callStripe<Stripe.PaymentIntent>({
    key: `pix:${intentId}:${number}`,
    path: `/v1/payment_intents/${intentId}/cancel`,
    params: { cancellation_reason: 'abandoned' } satisfies Stripe.PaymentIntentCancelParams,
    now,
  });
}

export function readIntent(intentId: string): Promise<VendorAnswer<Stripe.PaymentIntent>> {
  return readStripe('GET /v1/payment_intents/:id', () =>
    stripe().paymentIntents.retrieve(intentId, { expand: WITH_FEE }),
  );
}

/** What Stripe's object says, in the domain's words. */
export function factsOfIntent(intent: Stripe.PaymentIntent): PaymentIntentFacts {
  const { latest_charge: charge, last_payment_error: error, next_action: action } = intent;
  const transaction = charge && typeof charge !== 'string' ? charge.balance_transaction : null;
  if (transaction && typeof transaction !== 'string' && transaction.amount !== intent.amount)
    throw new Error(`charge of ${intent.id} reached the balance with another amount`);
  return {
    status: statusOf(intent),
    redirectUrl: action?.type === 'redirect_to_url' ? (action.redirect_to_url?.url ?? null) : null,
    chargeId: typeof charge === 'string' ? charge : (charge?.id ?? null),
    balanceTransaction:
      transaction && typeof transaction !== 'string'
        ? { id: transaction.id, feeCents: transaction.fee }
        : null,
    lastError: error
      ? {
          code: error.code ?? null,
          declineCode: error.decline_code ?? null,
          adviceCode: error.advice_code ?? null,
        }
      : null,
  };
}

const STATUSES = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'processing',
  'requires_capture',
  'canceled',
  'succeeded',
] as const satisfies readonly PaymentIntentFacts['status'][];

/** Stripe's types allow for states to come; one that we do not know must not be taken for another. */
function statusOf({ id, status }: Stripe.PaymentIntent): PaymentIntentFacts['status'] {
  const known = STATUSES.find((name) => name === status);
  if (!known) throw new Error(`payment intent ${id} is ${status}`);
  return known;
}

/** What a 402 says: the PaymentIntent that Stripe sends with it, or else its codes. */
export function factsOfDecline(error: VendorError): PaymentIntentFacts {
  const { code, declineCode, adviceCode, paymentIntent } = error;
  if (paymentIntent) return { ...factsOfIntent(paymentIntent), lastError: { code, declineCode, adviceCode } };
  return {
    status: 'requires_payment_method',
    redirectUrl: null,
    chargeId: null,
    balanceTransaction: null,
    lastError: { code, declineCode, adviceCode },
  };
}
