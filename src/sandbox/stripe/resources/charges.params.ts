import type Stripe from 'stripe';
import {
  boolean,
  email,
  expand,
  ignored,
  integer,
  metadata,
  object,
  pagination,
  range,
  shipping,
  type Table,
  text,
  texts,
} from '../transport/param-table.ts';

const descriptors = {
  statement_descriptor: text({ max: 22 }),
  statement_descriptor_suffix: text({ max: 22 }),
};

/** A charge that is split when it is made (`application_fee`, `destination`, `transfer_data`) is not in this sandbox. */
export const chargeCreate: Table<Stripe.ChargeCreateParams> = {
  ...expand,
  ...descriptors,
  ...texts('currency', 'customer', 'description', 'on_behalf_of', 'source', 'transfer_group'),
  amount: integer(1),
  capture: boolean,
  metadata,
  receipt_email: email,
  shipping,
  ...ignored('application_fee', 'application_fee_amount', 'destination', 'radar_options', 'transfer_data'),
};

export const chargeUpdate: Table<Stripe.ChargeUpdateParams> = {
  ...expand,
  ...texts('customer', 'description', 'transfer_group'),
  fraud_details: object<Stripe.ChargeUpdateParams.FraudDetails>({
    user_report: text({ oneOf: ['fraudulent', 'safe'] }),
  }),
  metadata,
  receipt_email: email,
  shipping,
};

export const chargeCapture: Table<Stripe.ChargeCaptureParams> = {
  ...expand,
  ...descriptors,
  amount: integer(1),
  receipt_email: email,
  transfer_group: text(),
  ...ignored('application_fee', 'application_fee_amount', 'transfer_data'),
};

export const chargeList: Table<Stripe.ChargeListParams> = {
  ...pagination,
  created: range,
  ...texts('customer', 'payment_intent', 'transfer_group'),
};
