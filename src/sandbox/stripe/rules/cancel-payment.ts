import type Stripe from 'stripe';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { releaseCharge } from './capture.ts';
import { changed } from './changed.ts';
import { emit } from './emit.ts';

export function cancelPayment(
  world: World,
  intent: EntryOf<'payment_intent'>,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): EntryOf<'payment_intent'> {
  const canceled = world.collections.payment_intent.change(
    intent.id,
    { status: 'canceled', amount_capturable: 0, canceled_at: world.now(), cancellation_reason: reason },
    { challenge: null, challengedMethod: null },
  );
  const held = world.collections.charge.find(idOf(intent.object.latest_charge));
  if (intent.object.status === 'requires_capture' && held) releaseCharge(world, held);
  emit(world, 'payment_intent.canceled', 'payment_intent', canceled, changed(intent.object, canceled.object));
  return canceled;
}
