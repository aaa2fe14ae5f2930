import type Stripe from 'stripe';
import { newRefund } from '../objects/refund.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { cardOf } from './cards.ts';
import { emit } from './emit.ts';
import { balanceOf, post } from './ledger.ts';

interface Wanted {
  amount: number;
  reason: Stripe.Refund.Reason | null;
  metadata: Stripe.Metadata;
}

/** Gives money back to a card; waits (`pending`) while the balance is too small to take it from. */
export function refundCharge(world: World, charge: EntryOf<'charge'>, wanted: Wanted): EntryOf<'refund'> {
  const { available, pending } = balanceOf(world, charge.account);
  const covered = available + pending >= wanted.amount;
  let refund = world.collections.refund.insert(
    charge.account,
    newRefund(world, charge.object, { ...wanted, covered }),
    {},
  );
  if (covered) refund = settleRefund(world, refund);
  const total = charge.object.amount_refunded + wanted.amount;
  const refunded = world.collections.charge.change(charge.id, {
    amount_refunded: total,
    refunded: total === charge.object.amount,
  });
  emit(world, 'refund.created', 'refund', refund);
  emit(world, 'charge.refunded', 'charge', refunded, {
    amount_refunded: charge.object.amount_refunded,
    refunded: charge.object.refunded,
  });
  return refund;
}

/** Takes the refund from the balance; from the charge's own funds while they are still pending. */
function settleRefund(world: World, refund: EntryOf<'refund'>): EntryOf<'refund'> {
  const charge = world.collections.charge.find(idOf(refund.object.charge));
  const paid = world.collections.balance_transaction.find(idOf(charge?.object.balance_transaction));
  const transaction = post(world, refund.account, {
    type: 'refund',
    amount: -refund.object.amount,
    source: refund.id,
    description: `REFUND FOR CHARGE (${charge?.object.description ?? ''})`,
    availableOn: Math.max(world.now(), paid?.object.available_on ?? 0),
  });
  if (cardOf(charge?.hidden.number ?? '').refundsFailLater) {
    world.schedule.ask(`refund:${refund.id}`, world.nowMs() + 86_400_000, 'refund_fails', {
      refund: refund.id,
    });
  }
  return world.collections.refund.change(refund.id, {
    status: 'succeeded',
    balance_transaction: transaction.id,
    pending_reason: undefined,
  });
}

/** Refunds that waited for funds, oldest first. */
export function settleWaitingRefunds(world: World, account: string): void {
  for (const refund of [...world.collections.refund.list(account, 'waiting', 'yes')]) {
    const { available, pending } = balanceOf(world, account);
    if (available + pending < refund.object.amount) return;
    emit(world, 'refund.updated', 'refund', settleRefund(world, refund), { status: 'pending' });
  }
}

/** The card's bank gives the money back to us, days later. */
export function refundFails(world: World, id: string): void {
  const refund = world.collections.refund.find(id);
  if (refund?.object.status !== 'succeeded') return;
  const transaction = post(world, refund.account, {
    type: 'refund_failure',
    amount: refund.object.amount,
    source: id,
  });
  const failed = world.collections.refund.change(id, {
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: transaction.id,
  });
  const charge = world.collections.charge.find(idOf(refund.object.charge));
  if (charge) {
    const amount_refunded = charge.object.amount_refunded - refund.object.amount;
    world.collections.charge.change(charge.id, { amount_refunded, refunded: false });
  }
  emit(world, 'refund.failed', 'refund', failed);
  emit(world, 'refund.updated', 'refund', failed, { status: 'succeeded' });
}
