import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { changed } from './changed.ts';
import { emit } from './emit.ts';
import { post } from './ledger.ts';

/** Both events that Stripe sends for a refund that changed. */
export function emitRefundUpdated(world: World, before: EntryOf<'refund'>, after: EntryOf<'refund'>): void {
  const previous = changed(before.object, after.object);
  emit(world, 'refund.updated', 'refund', after, previous);
  if (after.object.destination_details?.card) {
    emit(world, 'charge.refund.updated', 'refund', after, previous);
  }
}

/** A refund that its bank took a day to accept. */
export function refundSucceeds(world: World, id: string): void {
  const refund = world.collections.refund.find(id);
  if (refund?.object.status !== 'pending' || !refund.object.balance_transaction) return;
  const done = world.collections.refund.change(id, { status: 'succeeded', pending_reason: undefined });
  emitRefundUpdated(world, refund, done);
}

/** The refund does not reach its card: what had left the balance comes back. */
export function failRefund(
  world: World,
  refund: EntryOf<'refund'>,
  reason = 'expired_or_canceled_card',
): EntryOf<'refund'> {
  const back = giveBack(world, refund);
  const failed = world.collections.refund.change(refund.id, {
    status: 'failed',
    failure_reason: reason,
    pending_reason: undefined,
    ...(back ? { failure_balance_transaction: back } : {}),
  });
  emit(world, 'refund.failed', 'refund', failed, changed(refund.object, failed.object));
  emitRefundUpdated(world, refund, failed);
  return failed;
}

export function refundFails(world: World, id: string): void {
  const refund = world.collections.refund.find(id);
  if (refund?.object.status === 'succeeded') failRefund(world, refund);
}

/** The receiver must do something first, as with bank transfers: until then it may be cancelled. */
export function holdRefund(world: World, refund: EntryOf<'refund'>): EntryOf<'refund'> {
  world.schedule.drop(`refund:${refund.id}`);
  const held = world.collections.refund.change(refund.id, {
    status: 'requires_action',
    pending_reason: undefined,
  });
  emitRefundUpdated(world, refund, held);
  return held;
}

/** Taken back before it reached anybody. */
export function cancelRefund(world: World, refund: EntryOf<'refund'>): EntryOf<'refund'> {
  const back = giveBack(world, refund);
  const canceled = world.collections.refund.change(refund.id, {
    status: 'canceled',
    pending_reason: undefined,
    next_action: undefined,
    ...(back ? { failure_balance_transaction: back } : {}),
  });
  emitRefundUpdated(world, refund, canceled);
  return canceled;
}

/** Undoes what a refund did to its charge and to the balance; answers the balance transaction, if there was one to undo. */
function giveBack(world: World, refund: EntryOf<'refund'>): string | null {
  world.schedule.drop(`refund:${refund.id}`);
  const charge = world.collections.charge.find(idOf(refund.object.charge));
  if (charge) {
    const amount_refunded = charge.object.amount_refunded - refund.object.amount;
    world.collections.charge.change(charge.id, { amount_refunded, refunded: false });
  }
  if (!refund.object.balance_transaction) return null;
  return post(world, refund.account, {
    type: 'refund_failure',
    amount: refund.object.amount,
    currency: refund.object.currency,
    source: refund.id,
    description: `REFUND FAILURE (${charge?.object.description ?? ''})`,
  }).id;
}
