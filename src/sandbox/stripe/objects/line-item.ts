import type Stripe from 'stripe';
import { invalid, missing } from '../transport/api-error.ts';
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
    price: null,
    quantity,
  };
}
