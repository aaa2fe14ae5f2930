import type Stripe from 'stripe';
import {
  expand,
  ignored,
  integer,
  list,
  metadata,
  object,
  pagination,
  range,
  type Table,
  text,
  texts,
} from '../transport/param-table.ts';

const message = object<{ message: string }>({ message: { ...text({ max: 1200 }), required: true } });

export const sessionCreate: Table<Stripe.Checkout.SessionCreateParams> = {
  ...expand,
  mode: text({ oneOf: ['setup', 'payment', 'subscription'] }),
  ui_mode: text({ oneOf: ['hosted_page', 'embedded_page', 'elements', 'form'] }),
  ...texts(
    'customer',
    'customer_account',
    'customer_email',
    'currency',
    'locale',
    'cancel_url',
    'success_url',
  ),
  return_url: text(),
  client_reference_id: text({ max: 200 }),
  expires_at: integer(),
  allowed_payment_method_types: list(text()),
  metadata,
  custom_text: object<Stripe.Checkout.SessionCreateParams.CustomText>({
    after_submit: message,
    shipping_address: message,
    submit: message,
    terms_of_service_acceptance: message,
  }),
  setup_intent_data: object<Stripe.Checkout.SessionCreateParams.SetupIntentData>({
    description: text(),
    metadata,
    on_behalf_of: text(),
  }),
  wallet_options: object<Stripe.Checkout.SessionCreateParams.WalletOptions>({
    link: object<Stripe.Checkout.SessionCreateParams.WalletOptions.Link>({
      display: text({ oneOf: ['auto', 'never'] }),
    }),
  }),
  ...ignored('adaptive_pricing', 'after_expiration', 'allow_promotion_codes', 'automatic_tax'),
  ...ignored('billing_address_collection', 'branding_settings', 'consent_collection', 'custom_fields'),
  ...ignored('customer_creation', 'customer_update', 'discounts', 'excluded_payment_method_types'),
  ...ignored(
    'integration_identifier',
    'invoice_creation',
    'line_items',
    'managed_payments',
    'name_collection',
  ),
  ...ignored('optional_items', 'origin_context', 'payment_intent_data', 'payment_method_collection'),
  ...ignored('payment_method_configuration', 'payment_method_data', 'payment_method_options', 'permissions'),
  ...ignored('phone_number_collection', 'redirect_on_completion', 'saved_payment_method_options'),
  ...ignored('shipping_address_collection', 'shipping_options', 'submit_type', 'subscription_data'),
  ...ignored('tax_id_collection'),
};

export const sessionList: Table<Stripe.Checkout.SessionListParams> = {
  ...pagination,
  created: range,
  ...texts('customer', 'customer_account', 'payment_intent', 'payment_link', 'subscription'),
  status: text({ oneOf: ['open', 'complete', 'expired'] }),
  customer_details: object<Stripe.Checkout.SessionListParams.CustomerDetails>({ email: text() }),
};
