import type Stripe from 'stripe';
import {
  address,
  email,
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

const shipping = object<Stripe.CustomerCreateParams.Shipping>({ address, ...texts('name', 'phone') });
const invoiceSettings = object<Stripe.CustomerCreateParams.InvoiceSettings>({
  ...texts('default_payment_method', 'footer'),
  ...ignored('custom_fields', 'rendering_options'),
});

const written = {
  ...expand,
  ...texts('business_name', 'description', 'individual_name', 'invoice_prefix', 'name', 'phone', 'source'),
  email,
  address,
  balance: integer(),
  metadata,
  preferred_locales: list(text()),
  shipping,
  invoice_settings: invoiceSettings,
  tax_exempt: text({ oneOf: ['none', 'exempt', 'reverse'] }),
  ...ignored('cash_balance', 'next_invoice_sequence', 'tax', 'validate'),
};

export const customerCreate: Table<Stripe.CustomerCreateParams> = {
  ...written,
  ...texts('payment_method', 'test_clock'),
  ...ignored('tax_id_data'),
};

export const customerUpdate: Table<Stripe.CustomerUpdateParams> = { ...written, ...texts('default_source') };

export const customerList: Table<Stripe.CustomerListParams> = {
  ...pagination,
  created: range,
  ...texts('email', 'test_clock'),
};
