import type Stripe from 'stripe';
import type { World } from '../world/world.ts';
import { mergeMetadata, orNull, shippingOf } from './fields.ts';

export function newPaymentIntent(
  world: World,
  params: Stripe.PaymentIntentCreateParams,
): Stripe.PaymentIntent {
  const id = world.id('pi');
  const allowed = params.allowed_payment_method_types ?? null;
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: allowed,
    amount: params.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: allowed ? null : { enabled: true, allow_redirects: 'always' },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: params.capture_method ?? 'automatic_async',
    client_secret: `${id}_secret_${world.token(24)}`,
    confirmation_method: params.confirmation_method ?? 'automatic',
    created: world.now(),
    currency: params.currency.toLowerCase(),
    customer: orNull(params.customer),
    customer_account: null,
    description: orNull(params.description),
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: mergeMetadata(null, params.metadata),
    next_action: null,
    on_behalf_of: orNull(params.on_behalf_of),
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: allowed ?? ['card'],
    payment_record: null,
    processing: null,
    receipt_email: orNull(params.receipt_email),
    review: null,
    setup_future_usage: params.setup_future_usage ?? null,
    shipping: shippingOf(params.shipping),
    source: null,
    statement_descriptor: orNull(params.statement_descriptor),
    statement_descriptor_suffix: orNull(params.statement_descriptor_suffix),
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: orNull(params.transfer_group),
  };
}
