import type Stripe from 'stripe';
import type { Refusal } from '../rules/declines.ts';
import { digest } from '../world/digest.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

interface Facts {
  intent: Stripe.PaymentIntent;
  method: EntryOf<'payment_method'>;
  authenticated: boolean;
  refusal?: Refusal;
}

/** The charge that one attempt makes, whether it succeeds or is declined. */
export function newCharge(world: World, { intent, method, authenticated, refusal }: Facts): Stripe.Charge {
  const succeeded = !refusal;
  const id = world.id('ch');
  return {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: succeeded ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.object.billing_details,
    calculated_statement_descriptor: intent.statement_descriptor_suffix,
    captured: succeeded,
    created: world.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: refusal?.code ?? null,
    failure_message: refusal?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: intent.on_behalf_of,
    outcome: {
      advice_code: refusal?.adviceCode ?? null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: succeeded ? 'approved_by_network' : 'declined_by_network',
      reason: refusal?.declineCode ?? null,
      risk_level: 'normal',
      risk_score: 12,
      seller_message: succeeded ? 'Payment complete.' : 'The bank declined the payment.',
      type: succeeded ? 'authorized' : 'issuer_declined',
    },
    paid: succeeded,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: {
      type: 'card',
      card: cardDetails(world, id, intent.amount, method, authenticated),
    },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: succeeded ? 'succeeded' : 'failed',
    transfer_data: null,
    transfer_group: intent.transfer_group,
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
