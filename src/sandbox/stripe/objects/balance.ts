import type Stripe from 'stripe';
import { balanceOf, currenciesOf } from '../rules/ledger.ts';
import type { World } from '../world/world.ts';

export function balanceObject(world: World, account: string): Stripe.Balance {
  const currencies = currenciesOf(world, account);
  const amounts = (part: 'available' | 'pending') =>
    currencies.map((currency) => {
      const amount = balanceOf(world, account, currency)[part];
      return { amount, currency, source_types: { card: amount } };
    });
  const none = () => currencies.map((currency) => ({ amount: 0, currency }));
  return {
    object: 'balance',
    available: amounts('available'),
    connect_reserved: none(),
    livemode: false,
    pending: amounts('pending'),
    refund_and_dispute_prefunding: { available: none(), pending: none() },
  };
}
