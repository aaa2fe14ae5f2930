import type Stripe from 'stripe';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

/** A card issuer's word that a payment was probably fraud; no money moves. */
export function newEarlyFraudWarning(
  world: World,
  charge: EntryOf<'charge'>,
): Stripe.Radar.EarlyFraudWarning {
  const intent = idOf(charge.object.payment_intent);
  return {
    id: world.id('issfr'),
    object: 'radar.early_fraud_warning',
    actionable: true,
    charge: charge.id,
    created: world.now(),
    fraud_type: 'made_with_stolen_card',
    livemode: false,
    ...(intent ? { payment_intent: intent } : {}),
  };
}

/** A payment that somebody should look at. */
export function newReview(world: World, charge: EntryOf<'charge'>): Stripe.Review {
  const intent = idOf(charge.object.payment_intent);
  return {
    id: world.id('prv'),
    object: 'review',
    billing_zip: charge.object.billing_details.address?.postal_code ?? null,
    charge: charge.id,
    closed_reason: null,
    created: world.now(),
    ip_address: null,
    ip_address_location: null,
    livemode: false,
    open: true,
    opened_reason: 'rule',
    reason: 'rule',
    session: null,
    ...(intent ? { payment_intent: intent } : {}),
  };
}
