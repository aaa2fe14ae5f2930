import type Stripe from 'stripe';
import { digest } from '../world/digest.ts';
import { idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

interface Facts {
  amount: number;
  covered: boolean;
  reason: Stripe.Refund.Reason | null;
  metadata: Stripe.Metadata;
}

export function newRefund(world: World, charge: Stripe.Charge, facts: Facts): Stripe.Refund {
  const id = world.id('re');
  return {
    id,
    object: 'refund',
    amount: facts.amount,
    balance_transaction: null,
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: idOf(charge.customer),
    customer_account: null,
    destination_details: {
      card: { reference: digest(`refund:${id}`, 12), reference_status: 'available', type: 'refund' },
      type: 'card',
    },
    metadata: facts.metadata,
    payment_intent: idOf(charge.payment_intent),
    payment_method: charge.payment_method,
    reason: facts.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: facts.covered ? 'succeeded' : 'pending',
    transfer_reversal: null,
    ...(facts.covered ? {} : { pending_reason: 'insufficient_funds' as const }),
  };
}
