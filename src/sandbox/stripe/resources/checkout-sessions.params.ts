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
  required,
  shipping,
  type Table,
  text,
  texts,
} from '../transport/param-table.ts';

const message = object<{ message: string }>({ message: { ...text({ max: 1200 }), required: true } });

type LineItem = Stripe.Checkout.SessionCreateParams.LineItem;
type PriceData = Stripe.Checkout.SessionCreateParams.LineItem.PriceData;

const lineItem = object<LineItem>({
  metadata,
  price: text(),
  quantity: integer(1),
  price_data: object<PriceData>({
    currency: required(text()),
    product: text(),
    product_data: object<Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData>({
      name: required(text()),
      description: text(),
      images: list(text()),
      metadata,
      ...ignored('tax_code', 'tax_details', 'unit_label'),
    }),
    unit_amount: integer(0),
    ...ignored('recurring', 'tax_behavior', 'unit_amount_decimal'),
  }),
  ...ignored('adjustable_quantity', 'tax_rates'),
});

type IntentData = Stripe.Checkout.SessionCreateParams.PaymentIntentData;

const paymentIntentData = object<IntentData>({
  capture_method: text({ oneOf: ['automatic', 'automatic_async', 'manual'] }),
  metadata,
  setup_future_usage: text({ oneOf: ['off_session', 'on_session'] }),
  shipping,
  statement_descriptor: text({ max: 22 }),
  statement_descriptor_suffix: text({ max: 22 }),
  ...texts('description', 'on_behalf_of', 'receipt_email', 'transfer_group'),
  ...ignored('application_fee_amount', 'transfer_data'),
});

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
  line_items: list(lineItem),
  payment_intent_data: paymentIntentData,
  wallet_options: object<Stripe.Checkout.SessionCreateParams.WalletOptions>({
    link: object<Stripe.Checkout.SessionCreateParams.WalletOptions.Link>({
      display: text({ oneOf: ['auto', 'never'] }),
    }),
  }),
  ...ignored('adaptive_pricing', 'after_expiration', 'allow_promotion_codes', 'automatic_tax'),
  ...ignored('billing_address_collection', 'branding_settings', 'consent_collection', 'custom_fields'),
  ...ignored('customer_creation', 'customer_update', 'discounts', 'excluded_payment_method_types'),
  ...ignored('integration_identifier', 'invoice_creation', 'managed_payments', 'name_collection'),
  ...ignored('optional_items', 'origin_context', 'payment_method_collection'),
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
