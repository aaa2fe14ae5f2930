import type Stripe from 'stripe';
import { newEarlyFraudWarning, newReview } from '../objects/radar.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { changed } from './changed.ts';
import { emit } from './emit.ts';

/** A card issuer warns of fraud. */
export function warnOfFraud(world: World, charge: EntryOf<'charge'>): EntryOf<'early_fraud_warning'> {
  const warning = world.collections.early_fraud_warning.insert(
    charge.account,
    newEarlyFraudWarning(world, charge),
    {},
  );
  emit(world, 'radar.early_fraud_warning.created', 'early_fraud_warning', warning);
  return warning;
}

/** Radar asks for somebody's eye on a payment. */
export function openReview(world: World, charge: EntryOf<'charge'>): EntryOf<'review'> {
  const review = world.collections.review.insert(charge.account, newReview(world, charge), {});
  showReview(world, charge, review.id);
  emit(world, 'review.opened', 'review', review);
  return review;
}

export function closeReview(
  world: World,
  review: EntryOf<'review'>,
  closed_reason: Stripe.Review.ClosedReason,
): EntryOf<'review'> {
  const closed = world.collections.review.change(review.id, {
    open: false,
    closed_reason,
    reason: closed_reason,
  });
  const charge = world.collections.charge.find(idOf(review.object.charge));
  if (charge) showReview(world, charge, null);
  emit(world, 'review.closed', 'review', closed, changed(review.object, closed.object));
  return closed;
}

function showReview(world: World, charge: EntryOf<'charge'>, review: string | null): void {
  world.collections.charge.change(charge.id, { review });
  const intent = idOf(charge.object.payment_intent);
  if (intent) world.collections.payment_intent.change(intent, { review });
}

/** The charge was refunded in full or contested: nothing is left to warn of or to review. */
export function attendCharge(world: World, charge: EntryOf<'charge'>, why: 'disputed' | 'refunded'): void {
  for (const warning of world.collections.early_fraud_warning.list(charge.account, 'charge', charge.id)) {
    if (!warning.object.actionable) continue;
    const after = world.collections.early_fraud_warning.change(warning.id, { actionable: false });
    emit(world, 'radar.early_fraud_warning.updated', 'early_fraud_warning', after, { actionable: true });
  }
  const review = world.collections.review.find(idOf(charge.object.review));
  if (review?.object.open) closeReview(world, review, why);
}
