import type Stripe from 'stripe';
import {
  boolean,
  expand,
  ignored,
  list,
  metadata,
  pagination,
  range,
  required,
  type Table,
  text,
  texts,
} from '../transport/param-table.ts';

const described = {
  ...expand,
  ...texts('customer', 'customer_account', 'description', 'payment_method'),
  allowed_payment_method_types: list(text()),
  metadata,
  ...ignored('attach_to_self', 'excluded_payment_method_types', 'flow_directions', 'payment_method_data'),
  ...ignored('payment_method_configuration', 'payment_method_options'),
};

export const setupIntentCreate: Table<Stripe.SetupIntentCreateParams> = {
  ...described,
  ...texts('on_behalf_of', 'return_url'),
  confirm: boolean,
  usage: text({ oneOf: ['off_session', 'on_session'] }),
  ...ignored(
    'automatic_payment_methods',
    'confirmation_token',
    'mandate_data',
    'single_use',
    'use_stripe_sdk',
  ),
};

export const setupIntentUpdate: Table<Stripe.SetupIntentUpdateParams> = described;

export const setupIntentConfirm: Table<Stripe.SetupIntentConfirmParams> = {
  ...expand,
  ...texts('payment_method', 'return_url'),
  allowed_payment_method_types: list(text()),
  ...ignored('confirmation_token', 'mandate_data', 'payment_method_data', 'payment_method_options'),
  ...ignored('use_stripe_sdk'),
};

export const setupIntentCancel: Table<Stripe.SetupIntentCancelParams> = {
  ...expand,
  cancellation_reason: text({ oneOf: ['abandoned', 'duplicate', 'requested_by_customer'] }),
};

export const setupIntentList: Table<Stripe.SetupIntentListParams> = {
  ...pagination,
  created: range,
  attach_to_self: boolean,
  ...texts('customer', 'customer_account', 'payment_method'),
};

export const setupAttemptList: Table<Stripe.SetupAttemptListParams> = {
  ...pagination,
  created: range,
  setup_intent: required(text()),
};
