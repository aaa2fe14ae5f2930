import type Stripe from 'stripe';
import type { World } from '../world/world.ts';

interface Facts {
  amount: number;
  currency?: string;
  automatic: boolean;
  arrivalDate: number;
  destination: string;
  description: string | null;
  statementDescriptor: string | null;
  metadata: Stripe.Metadata;
}

export function newPayout(world: World, facts: Facts): Stripe.Payout {
  return {
    id: world.id('po'),
    object: 'payout',
    amount: facts.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: facts.arrivalDate,
    automatic: facts.automatic,
    balance_transaction: null,
    created: world.now(),
    currency: facts.currency ?? 'eur',
    description: facts.description,
    destination: facts.destination,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: facts.metadata,
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: facts.automatic ? 'completed' : 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: facts.statementDescriptor,
    status: 'pending',
    trace_id: null,
    type: 'bank_account',
  };
}
