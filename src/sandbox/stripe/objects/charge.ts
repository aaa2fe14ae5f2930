import type Stripe from 'stripe';
import { cardOf } from '../rules/cards.ts';
import type { Refusal } from '../rules/declines.ts';
import { digest } from '../world/digest.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

/** What a charge takes over from what asked for it. */
export interface Payment
  extends Pick<
    Stripe.Charge,
    | 'amount'
    | 'currency'
    | 'customer'
    | 'description'
    | 'metadata'
    | 'on_behalf_of'
    | 'payment_intent'
    | 'receipt_email'
    | 'shipping'
    | 'statement_descriptor'
    | 'statement_descriptor_suffix'
    | 'transfer_group'
  > {}

interface Facts {
  payment: Payment;
  method: EntryOf<'payment_method'>;
  /** False for a decline, and for an amount that is only held. */
  captured: boolean;
  authenticated: boolean;
  refusal?: Refusal;
}

/** The charge that one attempt makes, whether it succeeds or is declined. */
export function newCharge(world: World, facts: Facts): Stripe.Charge {
  const { payment, method, captured, authenticated, refusal } = facts;
  const succeeded = !refusal;
  const id = world.id('ch');
  return {
    id,
    object: 'charge',
    amount: payment.amount,
    amount_captured: captured ? payment.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.object.billing_details,
    calculated_statement_descriptor: payment.statement_descriptor_suffix,
    captured,
    created: world.now(),
    currency: payment.currency,
    customer: payment.customer,
    description: payment.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: refusal?.code ?? null,
    failure_message: refusal?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: payment.metadata,
    on_behalf_of: payment.on_behalf_of,
    outcome: outcomeOf(method.hidden.number, refusal),
    paid: succeeded,
    payment_intent: payment.payment_intent,
    payment_method: method.id,
    payment_method_details: {
      type: 'card',
      card: cardDetails(world, id, payment.amount, method, authenticated),
    },
    receipt_email: payment.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: payment.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: payment.statement_descriptor,
    statement_descriptor_suffix: payment.statement_descriptor_suffix,
    status: succeeded ? 'succeeded' : 'failed',
    transfer_data: null,
    transfer_group: payment.transfer_group,
  };
}

/** What Radar and the network made of it. */
function outcomeOf(number: string, refusal: Refusal | undefined): Stripe.Charge.Outcome {
  const { blocked = false, reviewed = false } = cardOf(number);
  const quiet = { network_advice_code: null, network_decline_code: null };
  if (refusal) {
    return {
      ...quiet,
      advice_code: (refusal.adviceCode ?? null) as Stripe.Charge.Outcome.AdviceCode | null,
      network_status: blocked ? 'not_sent_to_network' : 'declined_by_network',
      reason: blocked ? 'highest_risk_level' : refusal.declineCode,
      risk_level: blocked ? 'highest' : 'normal',
      risk_score: blocked ? 92 : 12,
      seller_message: blocked
        ? 'Stripe blocked this payment as too risky.'
        : 'The bank declined the payment.',
      type: blocked ? 'blocked' : 'issuer_declined',
    };
  }
  return {
    ...quiet,
    advice_code: null,
    network_status: 'approved_by_network',
    reason: reviewed ? 'elevated_risk_level' : null,
    risk_level: reviewed ? 'elevated' : 'normal',
    risk_score: reviewed ? 68 : 12,
    seller_message: reviewed
      ? 'Stripe evaluated this payment as having elevated risk, and placed it in your manual review queue.'
      : 'Payment complete.',
    type: reviewed ? 'manual_review' : 'authorized',
  };
}

function cardDetails(
  world: World,
  charge: string,
  amount: number,
  method: EntryOf<'payment_method'>,
  authenticated: boolean,
): Stripe.Charge.PaymentMethodDetails.Card {
  const card = method.object.card;
  return {
    amount_authorized: amount,
    authorization_code: digest(`authorization:${charge}`, 6).toUpperCase(),
    brand: card?.brand ?? null,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: null },
    country: card?.country ?? null,
    electronic_commerce_indicator: authenticated ? '05' : null,
    exp_month: card?.exp_month ?? 12,
    exp_year: card?.exp_year ?? 2040,
    fingerprint: card?.fingerprint ?? null,
    funding: card?.funding ?? null,
    installments: null,
    last4: card?.last4 ?? null,
    mandate: null,
    network: card?.brand ?? null,
    network_transaction_id: digest(`network:${world.key}:${charge}`, 15),
    regulated_status: 'unregulated',
    three_d_secure: authenticated
      ? {
          authentication_flow: 'challenge',
          electronic_commerce_indicator: '05',
          exemption_indicator: null,
          result: 'authenticated',
          result_reason: null,
          transaction_id: digest(`3ds:${charge}`, 24),
          version: '2.2.0',
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  };
}
