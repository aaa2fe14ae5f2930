import type Stripe from 'stripe';
import type { World } from '../world/world.ts';
import { addressOf, mergeMetadata, orNull } from './fields.ts';

export function newCustomer(world: World, params: Stripe.CustomerCreateParams): Stripe.Customer {
  return {
    id: world.id('cus', 14),
    object: 'customer',
    address: addressOf(params.address),
    balance: params.balance ?? 0,
    created: world.now(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: orNull(params.description),
    discount: null,
    email: orNull(params.email),
    invoice_prefix: params.invoice_prefix || world.token(8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: mergeMetadata(null, params.metadata),
    name: orNull(params.name),
    next_invoice_sequence: 1,
    phone: orNull(params.phone),
    preferred_locales: params.preferred_locales ?? [],
    shipping: shippingOf(params.shipping),
    tax_exempt: params.tax_exempt || 'none',
    test_clock: null,
    ...(params.business_name ? { business_name: params.business_name } : {}),
    ...(params.individual_name ? { individual_name: params.individual_name } : {}),
  };
}

export function shippingOf(param: Stripe.CustomerCreateParams['shipping']): Stripe.Customer.Shipping | null {
  if (!param) return null;
  return { address: addressOf(param.address) ?? undefined, name: param.name, phone: orNull(param.phone) };
}
