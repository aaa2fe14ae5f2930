import type Stripe from 'stripe';
import { balanceOf } from '../rules/ledger.ts';
import type { World } from '../world/world.ts';

export function balanceObject(world: World, account: string): Stripe.Balance {
  const { available, pending } = balanceOf(world, account);
  return {
    object: 'balance',
    available: [{ amount: available, currency: 'eur', source_types: { card: available } }],
    connect_reserved: [{ amount: 0, currency: 'eur' }],
    livemode: false,
    pending: [{ amount: pending, currency: 'eur', source_types: { card: pending } }],
    refund_and_dispute_prefunding: {
      available: [{ amount: 0, currency: 'eur' }],
      pending: [{ amount: 0, currency: 'eur' }],
    },
  };
}
