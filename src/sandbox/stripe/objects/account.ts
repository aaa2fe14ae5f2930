import type Stripe from 'stripe';
import type { World } from '../world/world.ts';
import { addressOf, mergeMetadata, orNull } from './fields.ts';

type Params = Stripe.AccountCreateParams;

/** What a French company is asked before it can receive transfers. */
export const FRENCH_COMPANY_DUE: readonly string[] = [
  'business_profile.mcc',
  'business_profile.url',
  'company.address.city',
  'company.address.line1',
  'company.address.postal_code',
  'company.name',
  'company.tax_id',
  'external_account',
  'owners.first_name',
  'owners.last_name',
  'representative.dob.day',
  'representative.first_name',
  'representative.last_name',
  'tos_acceptance.date',
  'tos_acceptance.ip',
];

export function newAccount(world: World, params: Params): Stripe.Account {
  const controller = params.controller;
  const express = controller?.stripe_dashboard?.type === 'express' || params.type === 'express';
  const requested = Object.entries(params.capabilities ?? {}).filter(([, asked]) => asked?.requested);
  return {
    id: world.id('acct', 16),
    object: 'account',
    business_profile: businessProfile(params.business_profile),
    business_type: params.business_type ?? null,
    capabilities: Object.fromEntries(requested.map(([name]) => [name, 'inactive'])),
    charges_enabled: false,
    company: {
      address: addressOf(params.company?.address) ?? undefined,
      directors_provided: false,
      executives_provided: false,
      name: orNull(params.company?.name),
      owners_provided: false,
      phone: orNull(params.company?.phone),
      tax_id_provided: Boolean(params.company?.tax_id),
    },
    controller: {
      fees: { payer: controller?.fees?.payer ?? 'application' },
      is_controller: true,
      losses: { payments: controller?.losses?.payments ?? 'application' },
      requirement_collection: controller?.requirement_collection ?? 'stripe',
      stripe_dashboard: { type: controller?.stripe_dashboard?.type ?? (express ? 'express' : 'full') },
      type: 'application',
    },
    country: params.country ?? 'FR',
    created: world.now(),
    default_currency: params.default_currency ?? 'eur',
    details_submitted: false,
    email: orNull(params.email),
    future_requirements: { ...requirements([]) },
    groups: null,
    metadata: mergeMetadata(null, params.metadata),
    payouts_enabled: false,
    requirements: requirements(FRENCH_COMPANY_DUE, 'requirements.past_due'),
    settings: settingsOf(params),
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: params.type ?? (express ? 'express' : 'none'),
  };
}

function businessProfile(param: Params['business_profile']): Stripe.Account.BusinessProfile {
  return {
    mcc: orNull(param?.mcc),
    minority_owned_business_designation: null,
    name: orNull(param?.name),
    product_description: orNull(param?.product_description),
    specified_commercial_transactions_act_url: null,
    support_address: addressOf(param?.support_address),
    support_email: orNull(param?.support_email),
    support_phone: orNull(param?.support_phone),
    support_url: orNull(param?.support_url),
    url: orNull(param?.url),
  };
}

export function requirements(
  due: readonly string[],
  disabledReason: Stripe.Account.Requirements.DisabledReason | null = null,
): Stripe.Account.Requirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: [...due],
    disabled_reason: due.length > 0 ? disabledReason : null,
    errors: [],
    eventually_due: [...due],
    past_due: disabledReason === 'requirements.past_due' ? [...due] : [],
    pending_verification: [],
  };
}

function settingsOf(params: Params): Stripe.Account.Settings {
  const payouts = params.settings?.payouts;
  return {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_payments: {
      decline_on: { avs_failure: false, cvc_failure: false },
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: orNull(params.business_profile?.name), timezone: 'Europe/Paris' },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    payouts: {
      debit_negative_balances: payouts?.debit_negative_balances ?? true,
      schedule: { delay_days: 3, interval: payouts?.schedule?.interval ?? 'daily' },
      statement_descriptor: orNull(payouts?.statement_descriptor),
    },
    sepa_debit_payments: {},
  };
}
