import type Stripe from 'stripe';
import { digest } from '../world/digest.ts';
import { idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

interface Facts {
  amount: number;
  /** Why the money does not leave yet; null when it does. */
  waits: Stripe.Refund.PendingReason | null;
  reason: Stripe.Refund.Reason | null;
  metadata: Stripe.Metadata;
  instructionsEmail?: string | null;
}

/** A refund as it is asked. One that goes to a card gets its reference once it was sent. */
export function newRefund(world: World, charge: Stripe.Charge, facts: Facts): Stripe.Refund {
  return {
    id: world.id('re'),
    object: 'refund',
    amount: facts.amount,
    balance_transaction: null,
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: idOf(charge.customer),
    customer_account: null,
    metadata: facts.metadata,
    payment_intent: idOf(charge.payment_intent),
    payment_method: charge.payment_method,
    reason: facts.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: facts.waits ? 'pending' : 'succeeded',
    transfer_reversal: null,
    ...(facts.instructionsEmail ? { instructions_email: facts.instructionsEmail } : {}),
    ...(facts.waits ? { pending_reason: facts.waits } : {}),
    ...(charge.payment_method_details?.card ? { destination_details: sentToCard() } : {}),
  };
}

const sentToCard = (): Stripe.Refund.DestinationDetails => ({
  card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
  type: 'card',
});

/** The card network's number of a refund, which a bank finds it by. */
export function withReference(refund: Stripe.Refund): Stripe.Refund.DestinationDetails | undefined {
  const card = refund.destination_details?.card;
  if (!card) return refund.destination_details;
  const reference = digest(`refund:${refund.id}`, 12);
  return { card: { ...card, reference, reference_status: 'available' }, type: 'card' };
}
