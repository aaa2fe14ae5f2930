import type Stripe from 'stripe';
import { invalid, missing } from '../transport/api-error.ts';
import { digest } from '../world/digest.ts';
import type { World } from '../world/world.ts';
import { mergeMetadata } from './fields.ts';

type Wanted = Stripe.Checkout.SessionCreateParams.LineItem;

/** One line of what a hosted page sells, by its price; saved prices are not part of this sandbox. */
export function newLineItem(world: World, wanted: Wanted, index: number): Stripe.LineItem {
  const name = `line_items[${index}]`;
  const { price_data } = wanted;
  if (wanted.price) throw missing('price', wanted.price, `${name}[price]`);
  if (!price_data?.product_data || price_data.unit_amount === undefined) {
    throw invalid(
      'You must provide `price_data` with `product_data` and `unit_amount`.',
      'parameter_missing',
      `${name}[price_data]`,
    );
  }
  if (price_data.currency.toLowerCase() !== 'eur') {
    throw invalid(`Invalid currency: ${price_data.currency}`, undefined, `${name}[price_data][currency]`);
  }
  const quantity = wanted.quantity ?? 1;
  const amount = price_data.unit_amount * quantity;
  return {
    id: world.id('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: 'eur',
    description: price_data.product_data.name,
    metadata: mergeMetadata(null, wanted.metadata),
    price: newPrice(world, price_data.unit_amount, price_data.product_data.name),
    quantity,
  };
}

function newPrice(world: World, unitAmount: number, product: string): Stripe.Price {
  return {
    id: world.id('price'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created: world.now(),
    currency: 'eur',
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: `prod_${digest(`product:${product}`, 14)}`,
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: unitAmount,
    // A text on the wire; the SDK makes a Decimal of it.
    unit_amount_decimal: String(unitAmount) as unknown as Stripe.Decimal,
  };
}
