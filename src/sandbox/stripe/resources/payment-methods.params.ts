import type Stripe from 'stripe';
import {
  address,
  expand,
  type Field,
  ignored,
  integer,
  metadata,
  object,
  pagination,
  type Table,
  text,
  texts,
} from '../transport/param-table.ts';

const billingDetails = object<Stripe.PaymentMethodUpdateParams.BillingDetails>({
  address,
  ...texts('email', 'name', 'phone', 'tax_id'),
});

export const paymentMethodUpdate: Table<Stripe.PaymentMethodUpdateParams> = {
  ...expand,
  billing_details: billingDetails,
  card: object<Stripe.PaymentMethodUpdateParams.Card>({
    exp_month: integer(1),
    exp_year: integer(1970),
    ...ignored('networks'),
  }),
  metadata,
  allow_redisplay: text({ oneOf: ['always', 'limited', 'unspecified'] }),
  ...ignored('us_bank_account'),
};

export const paymentMethodList: Table<Stripe.PaymentMethodListParams> = {
  ...pagination,
  ...texts('customer', 'customer_account', 'type', 'allow_redisplay'),
};

export const paymentMethodAttach: Table<Stripe.PaymentMethodAttachParams> = {
  ...expand,
  ...texts('customer', 'customer_account'),
};

/** Only cards are made here: from a number, a test token, or as a copy of the platform's on a connected account. */
export const paymentMethodCreate: Record<string, Field> = {
  ...expand,
  type: text({ oneOf: ['card'] }),
  ...texts('customer', 'payment_method'),
  billing_details: billingDetails,
  metadata,
  allow_redisplay: text(),
  card: object<Stripe.PaymentMethodCreateParams.Card>({
    ...texts('cvc', 'number', 'token'),
    exp_month: integer(1),
    exp_year: integer(1970),
    ...ignored('networks'),
  }),
};
