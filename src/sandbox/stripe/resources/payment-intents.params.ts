import type Stripe from 'stripe';
import {
  boolean,
  expand,
  ignored,
  integer,
  list,
  metadata,
  pagination,
  range,
  required,
  shipping,
  type Table,
  text,
  texts,
} from '../transport/param-table.ts';

const described = {
  ...expand,
  ...texts('description', 'statement_descriptor', 'receipt_email', 'payment_method', 'customer_account'),
  statement_descriptor_suffix: text({ max: 22 }),
  setup_future_usage: text({ oneOf: ['off_session', 'on_session'] }),
  allowed_payment_method_types: list(text()),
  ...ignored('amount_details', 'excluded_payment_method_types', 'hooks', 'payment_details'),
  shipping,
  ...ignored('payment_method_data', 'payment_method_options'),
};

const captureMethod = text({ oneOf: ['automatic', 'automatic_async', 'manual'] });

export const paymentIntentCreate: Table<Stripe.PaymentIntentCreateParams> = {
  ...described,
  amount: required(integer()),
  currency: required(text()),
  metadata,
  confirm: boolean,
  off_session: boolean,
  error_on_requires_action: boolean,
  capture_method: captureMethod,
  ...texts('customer', 'on_behalf_of', 'transfer_group', 'return_url'),
  confirmation_method: text({ oneOf: ['automatic', 'manual'] }),
  ...ignored('application_fee_amount', 'automatic_payment_methods', 'confirmation_token', 'mandate'),
  ...ignored(
    'mandate_data',
    'payment_method_configuration',
    'radar_options',
    'transfer_data',
    'use_stripe_sdk',
  ),
};

export const paymentIntentUpdate: Table<Stripe.PaymentIntentUpdateParams> = {
  ...described,
  amount: integer(),
  metadata,
  capture_method: captureMethod,
  ...texts('currency', 'customer', 'transfer_group'),
  ...ignored('application_fee_amount', 'payment_method_configuration', 'transfer_data'),
};

export const paymentIntentConfirm: Table<Stripe.PaymentIntentConfirmParams> = {
  ...expand,
  ...texts('payment_method', 'return_url', 'receipt_email'),
  off_session: boolean,
  error_on_requires_action: boolean,
  amount_to_confirm: integer(),
  capture_method: captureMethod,
  allowed_payment_method_types: list(text()),
  setup_future_usage: text({ oneOf: ['off_session', 'on_session'] }),
  ...ignored('amount_details', 'confirmation_token', 'excluded_payment_method_types', 'hooks', 'mandate'),
  ...ignored('mandate_data', 'payment_details', 'payment_method_data', 'payment_method_options'),
  shipping,
  ...ignored('radar_options', 'use_stripe_sdk'),
};

export const paymentIntentCapture: Table<Stripe.PaymentIntentCaptureParams> = {
  ...expand,
  amount_to_capture: integer(1),
  final_capture: boolean,
  metadata,
  statement_descriptor: text({ max: 22 }),
  statement_descriptor_suffix: text({ max: 22 }),
  ...ignored('amount_details', 'application_fee_amount', 'hooks', 'payment_details', 'transfer_data'),
};

export const paymentIntentCancel: Table<Stripe.PaymentIntentCancelParams> = {
  ...expand,
  cancellation_reason: text({ oneOf: ['duplicate', 'fraudulent', 'requested_by_customer', 'abandoned'] }),
};

export const paymentIntentList: Table<Stripe.PaymentIntentListParams> = {
  ...pagination,
  created: range,
  ...texts('customer', 'customer_account'),
};
