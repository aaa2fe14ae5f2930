import type Stripe from 'stripe';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { emit } from './emit.ts';

export function cancelPayment(
  world: World,
  intent: EntryOf<'payment_intent'>,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): EntryOf<'payment_intent'> {
  const canceled = world.collections.payment_intent.change(
    intent.id,
    { status: 'canceled', canceled_at: world.now(), cancellation_reason: reason },
    { challenge: null, challengedMethod: null },
  );
  emit(world, 'payment_intent.canceled', 'payment_intent', canceled);
  return canceled;
}
