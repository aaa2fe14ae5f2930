import type Stripe from 'stripe';
import {
  address,
  boolean,
  email,
  expand,
  type Field,
  ignored,
  integer,
  list,
  map,
  metadata,
  object,
  required,
  type Table,
  text,
  texts,
} from '../transport/param-table.ts';

const requested: Field = { kind: 'object', fields: { requested: boolean } };

type Settings = Stripe.AccountCreateParams.Settings;

const settings = object<Settings>({
  payouts: object<NonNullable<Settings['payouts']>>({
    debit_negative_balances: boolean,
    statement_descriptor: text(),
    schedule: object<NonNullable<NonNullable<Settings['payouts']>['schedule']>>({
      delay_days: text(),
      interval: text({ oneOf: ['manual', 'daily', 'weekly', 'monthly'] }),
      monthly_anchor: integer(),
      monthly_payout_days: list(integer()),
      weekly_anchor: text(),
      weekly_payout_days: list(text()),
    }),
  }),
  ...ignored('bacs_debit_payments', 'branding', 'card_issuing', 'card_payments', 'invoices', 'payments'),
  ...ignored('paypay_payments', 'sepa_debit_payments', 'treasury'),
});

const businessProfile = object<Stripe.AccountCreateParams.BusinessProfile>({
  ...texts('mcc', 'name', 'product_description', 'support_email', 'support_phone', 'support_url', 'url'),
  support_address: address,
  ...ignored('annual_revenue', 'estimated_worker_count', 'minority_owned_business_designation'),
  ...ignored('monthly_estimated_revenue', 'specified_commercial_transactions_act_url'),
});

const company: Field = {
  kind: 'object',
  fields: {
    ...texts('name', 'phone', 'tax_id', 'vat_id', 'registration_number', 'structure', 'export_license_id'),
    address,
    directors_provided: boolean,
    executives_provided: boolean,
    owners_provided: boolean,
    ...ignored('address_kana', 'address_kanji', 'administrative_address', 'directorship_declaration'),
    ...ignored('export_purpose_code', 'name_kana', 'name_kanji', 'ownership_declaration'),
    ...ignored('ownership_exemption_reason', 'physical_address', 'principal_place_of_business'),
    ...ignored('registration_date', 'representative_declaration', 'tax_id_registrar', 'verification'),
  },
};

const written = {
  ...expand,
  business_profile: businessProfile,
  business_type: text({ oneOf: ['company', 'government_entity', 'individual', 'non_profit'] }),
  capabilities: map(requested),
  company,
  default_currency: text(),
  email,
  metadata,
  settings,
  ...ignored('account_token', 'documents', 'external_account', 'groups', 'individual', 'tos_acceptance'),
};

export const accountCreate: Table<Stripe.AccountCreateParams> = {
  ...written,
  country: text(),
  type: text({ oneOf: ['custom', 'express', 'standard'] }),
  controller: object<Stripe.AccountCreateParams.Controller>({
    fees: object<Stripe.AccountCreateParams.Controller.Fees>({
      payer: text({ oneOf: ['account', 'application'] }),
    }),
    losses: object<Stripe.AccountCreateParams.Controller.Losses>({
      payments: text({ oneOf: ['application', 'stripe'] }),
    }),
    requirement_collection: text({ oneOf: ['application', 'stripe'] }),
    stripe_dashboard: object<Stripe.AccountCreateParams.Controller.StripeDashboard>({
      type: text({ oneOf: ['express', 'full', 'none'] }),
    }),
  }),
};

const bankAccount = object<Stripe.AccountCreateExternalAccountParams.BankAccount>({
  object: required(text({ oneOf: ['bank_account'] })),
  account_number: required(text()),
  country: required(text()),
  ...texts('account_holder_name', 'account_holder_type', 'currency', 'routing_number'),
});

export const externalAccountCreate: Table<Stripe.AccountCreateExternalAccountParams> = {
  ...expand,
  external_account: required(bankAccount),
  default_for_currency: boolean,
  metadata,
};

export const externalAccountUpdate: Table<Stripe.AccountUpdateExternalAccountParams> = {
  ...expand,
  ...texts('account_holder_name', 'account_holder_type', 'account_type'),
  default_for_currency: boolean,
  metadata,
  ...ignored('address_city', 'address_country', 'address_line1', 'address_line2', 'address_state'),
  ...ignored('address_zip', 'documents'),
  ...ignored('exp_month', 'exp_year', 'name'),
};

export const accountUpdate: Table<Stripe.AccountUpdateParams> = written;

export const accountLinkCreate: Table<Stripe.AccountLinkCreateParams> = {
  ...expand,
  account: { ...text(), required: true },
  type: { ...text({ oneOf: ['account_onboarding', 'account_update'] }), required: true },
  ...texts('refresh_url', 'return_url'),
  collection_options: object<Stripe.AccountLinkCreateParams.CollectionOptions>({
    fields: text({ oneOf: ['currently_due', 'eventually_due'] }),
    future_requirements: text({ oneOf: ['include', 'omit'] }),
  }),
  collect: text({ oneOf: ['currently_due', 'eventually_due'] }),
};
