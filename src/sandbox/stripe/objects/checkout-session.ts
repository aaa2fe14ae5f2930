import type Stripe from 'stripe';
import type { World } from '../world/world.ts';
import { mergeMetadata, orNull } from './fields.ts';

export const HOURS_24 = 24 * 3600;

export function newSession(
  world: World,
  params: Stripe.Checkout.SessionCreateParams,
  facts: { customer: Stripe.Customer | null; setupIntent: string | null; amount: number | null },
): Stripe.Checkout.Session {
  const submit = params.custom_text?.submit;
  const { customer } = facts;
  const paying = facts.amount !== null;
  return {
    id: `cs_test_a1${world.handle}${world.token(44)}`,
    object: 'checkout.session',
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: facts.amount,
    amount_total: facts.amount,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: orNull(params.cancel_url),
    client_reference_id: orNull(params.client_reference_id),
    client_secret: null,
    collected_information: { business_name: null, individual_name: null, shipping_details: null },
    consent: null,
    consent_collection: null,
    created: world.now(),
    currency: paying ? 'eur' : orNull(params.currency),
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: submit ? { message: submit.message } : null,
      terms_of_service_acceptance: null,
    },
    customer: customer?.id ?? null,
    customer_account: null,
    customer_creation: customer ? null : 'if_required',
    customer_details: {
      address: null,
      business_name: null,
      email: customer?.email ?? orNull(params.customer_email),
      individual_name: null,
      name: customer?.name ?? null,
      phone: null,
      tax_exempt: 'none',
      tax_ids: null,
    },
    customer_email: customer ? null : orNull(params.customer_email),
    discounts: null,
    expires_at: params.expires_at ?? world.now() + HOURS_24,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: (params.locale as Stripe.Checkout.Session.Locale) || null,
    managed_payments: null,
    metadata: mergeMetadata(null, params.metadata),
    mode: paying ? 'payment' : 'setup',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: paying ? 'if_required' : 'always',
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: params.allowed_payment_method_types ?? ['card'],
    payment_status: paying ? 'unpaid' : 'no_payment_required',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: facts.setupIntent,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    success_url: orNull(params.success_url),
    total_details: paying ? { amount_discount: 0, amount_shipping: 0, amount_tax: 0 } : null,
    ui_mode: 'hosted_page',
    url: null,
    wallet_options: params.wallet_options?.link
      ? { link: { display: params.wallet_options.link.display } }
      : null,
  };
}
