import type Stripe from 'stripe';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

export interface TransferWanted {
  amount: number;
  currency: string;
  destination: string;
  source: EntryOf<'charge'> | null;
  transferGroup: string | null;
  description: string | null;
  metadata: Stripe.Metadata;
}

export function newTransfer(world: World, wanted: TransferWanted): Stripe.Transfer {
  const id = world.id('tr');
  return {
    id,
    object: 'transfer',
    amount: wanted.amount,
    amount_reversed: 0,
    balance_transaction: null,
    created: world.now(),
    currency: wanted.currency,
    description: wanted.description,
    destination: wanted.destination,
    livemode: false,
    metadata: wanted.metadata,
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: wanted.source?.id ?? null,
    source_type: 'card',
    transfer_group: wanted.transferGroup,
  };
}

export function newReversal(
  world: World,
  transfer: Stripe.Transfer,
  wanted: { amount: number; metadata: Stripe.Metadata },
): Stripe.TransferReversal {
  return {
    id: world.id('trr'),
    object: 'transfer_reversal',
    amount: wanted.amount,
    balance_transaction: null,
    created: world.now(),
    currency: transfer.currency,
    destination_payment_refund: null,
    metadata: wanted.metadata,
    source_refund: null,
    transfer: transfer.id,
  };
}
