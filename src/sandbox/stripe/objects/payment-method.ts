import type Stripe from 'stripe';
import { cardOf, TEST_TOKENS } from '../rules/cards.ts';
import { invalid, missing } from '../transport/api-error.ts';
import { digest } from '../world/digest.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

export interface CardEntered {
  number: string;
  expMonth: number;
  expYear: number;
  name?: string | null;
  email?: string | null;
}

/** Makes a card payment method: what the hosted page, a test token or a raw number leads to. */
export function mintPaymentMethod(
  world: World,
  account: string,
  card: CardEntered,
): EntryOf<'payment_method'> {
  const known = cardOf(card.number);
  const object: Stripe.PaymentMethod = {
    id: world.id('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: {
      address: null,
      email: card.email ?? null,
      name: card.name ?? null,
      phone: null,
      tax_id: null,
    },
    card: {
      brand: known.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: known.country,
      display_brand: known.brand,
      exp_month: card.expMonth,
      exp_year: card.expYear,
      fingerprint: digest(`fingerprint:${world.key}:${card.number}`, 16),
      funding: 'credit',
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [known.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: world.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  };
  return world.collections.payment_method.insert(account, object, {
    number: card.number,
    spent: false,
    setUpFor: [],
    script: [],
  });
}

/** A payment method by id; a test token mints a new one each time, as Stripe does. */
export function usablePaymentMethod(
  world: World,
  account: string,
  id: string,
  param = 'payment_method',
): EntryOf<'payment_method'> {
  const number = TEST_TOKENS[id];
  if (number) return mintTestCard(world, account, number);
  const found = world.collections.payment_method.find(id, account);
  if (!found) throw missing('payment_method', id, param);
  if (found.hidden.spent) {
    throw invalid(
      'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
    );
  }
  return found;
}

/** The number behind a test token of the older kind: `tok_visa` is the card of `pm_card_visa`. */
export function sourceNumber(token: string): string | undefined {
  return token.startsWith('tok_') ? TEST_TOKENS[`pm_card_${token.slice(4)}`] : undefined;
}

/** A card by such a token, or one that a customer keeps as a source. */
export function usableSource(
  world: World,
  account: string,
  id: string,
  param: string,
): EntryOf<'payment_method'> {
  const number = sourceNumber(id) ?? world.collections.card.find(id, account)?.hidden.number;
  if (number) return mintTestCard(world, account, number);
  if (id.startsWith('pm_')) return usablePaymentMethod(world, account, id, param);
  throw missing('token', id, param);
}

function mintTestCard(world: World, account: string, number: string): EntryOf<'payment_method'> {
  const expYear = new Date(world.nowMs()).getUTCFullYear() + 3;
  return mintPaymentMethod(world, account, { number, expMonth: 12, expYear });
}
