import type Stripe from 'stripe';
import { cardOf } from '../rules/cards.ts';
import { digest } from '../world/digest.ts';
import type { World } from '../world/world.ts';

/** A card as older API versions keep it on a customer: a source, made of a token. */
export function newCard(
  world: World,
  number: string,
  facts: { customer: string; metadata: Stripe.Metadata },
): Stripe.Card {
  const known = cardOf(number);
  return {
    id: world.id('card'),
    object: 'card',
    address_city: null,
    address_country: null,
    address_line1: null,
    address_line1_check: null,
    address_line2: null,
    address_state: null,
    address_zip: null,
    address_zip_check: null,
    allow_redisplay: 'unspecified',
    brand: BRANDS[known.brand] ?? 'Unknown',
    country: known.country,
    customer: facts.customer,
    cvc_check: null,
    dynamic_last4: null,
    exp_month: 12,
    exp_year: new Date(world.nowMs()).getUTCFullYear() + 3,
    fingerprint: digest(`fingerprint:${world.key}:${number}`, 16),
    funding: 'credit',
    last4: number.slice(-4),
    metadata: facts.metadata,
    name: null,
    regulated_status: 'unregulated',
    tokenization_method: null,
  };
}

/** Sources write the names of brands out. */
const BRANDS: Readonly<Record<string, string>> = {
  amex: 'American Express',
  mastercard: 'MasterCard',
  visa: 'Visa',
};
