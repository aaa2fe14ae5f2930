import type Stripe from 'stripe';
import { newRefund, withReference } from '../objects/refund.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { cardOf } from './cards.ts';
import { changed } from './changed.ts';
import { emit } from './emit.ts';
import { endInquiriesOf } from './end-dispute.ts';
import { emitRefundUpdated } from './end-refund.ts';
import { balanceOf, post } from './ledger.ts';
import { attendCharge } from './watch-charge.ts';

interface Wanted {
  amount: number;
  reason: Stripe.Refund.Reason | null;
  metadata: Stripe.Metadata;
  instructionsEmail: string | null;
}

const DAY_MS = 86_400_000;

/** Gives money back to a card; waits (`pending`) while there is nothing to take it from. */
export function refundCharge(world: World, charge: EntryOf<'charge'>, wanted: Wanted): EntryOf<'refund'> {
  const waits = whyWaits(world, charge, wanted.amount);
  const object = newRefund(world, charge.object, { ...wanted, waits: waits ?? 'processing' });
  const asked = world.collections.refund.insert(charge.account, object, {});
  const sent = waits ? asked : sendRefund(world, asked);
  const amount_refunded = charge.object.amount_refunded + wanted.amount;
  const refunded = world.collections.charge.change(charge.id, {
    amount_refunded,
    refunded: amount_refunded === charge.object.amount,
  });
  emit(world, 'refund.created', 'refund', sent);
  emit(world, 'charge.refunded', 'charge', refunded, changed(charge.object, refunded.object));
  if (refunded.object.refunded) {
    endInquiriesOf(world, refunded);
    attendCharge(world, refunded, 'refunded');
  }
  return waits ? sent : referRefund(world, sent);
}

/** Why a refund cannot be sent now: its charge is not captured yet, or the balance does not cover it. */
function whyWaits(
  world: World,
  charge: EntryOf<'charge'>,
  amount: number,
): 'charge_pending' | 'insufficient_funds' | null {
  if (!charge.object.balance_transaction) return 'charge_pending';
  const { available, pending } = balanceOf(world, charge.account, charge.object.currency);
  return available + pending >= amount ? null : 'insufficient_funds';
}

/** Takes the refund from the balance; from the charge's own funds while they are still pending. */
function sendRefund(world: World, refund: EntryOf<'refund'>): EntryOf<'refund'> {
  const charge = world.collections.charge.find(idOf(refund.object.charge));
  const paid = world.collections.balance_transaction.find(idOf(charge?.object.balance_transaction));
  const transaction = post(world, refund.account, {
    type: 'refund',
    amount: -refund.object.amount,
    currency: refund.object.currency,
    source: refund.id,
    description: `REFUND FOR CHARGE (${charge?.object.description ?? ''})`,
    availableOn: Math.max(world.now(), paid?.object.available_on ?? 0),
  });
  const { refunds } = cardOf(charge?.hidden.number ?? '');
  if (refunds) {
    const kind = refunds === 'fail_later' ? 'refund_fails' : 'refund_succeeds';
    world.schedule.ask(`refund:${refund.id}`, world.nowMs() + DAY_MS, kind, { refund: refund.id });
  }
  const slow = refunds === 'succeed_later';
  return world.collections.refund.change(refund.id, {
    status: slow ? 'pending' : 'succeeded',
    balance_transaction: transaction.id,
    pending_reason: slow ? 'processing' : undefined,
  });
}

/** The network's reference comes a moment after the refund itself. */
function referRefund(world: World, refund: EntryOf<'refund'>): EntryOf<'refund'> {
  const referred = world.collections.refund.change(refund.id, {
    destination_details: withReference(refund.object),
  });
  emitRefundUpdated(world, refund, referred);
  return referred;
}

/** Refunds that waited are sent, oldest first, as far as the money goes. */
export function settleWaitingRefunds(world: World, account: string): void {
  for (const refund of [...world.collections.refund.list(account, 'waiting', 'yes')]) {
    const charge = world.collections.charge.find(idOf(refund.object.charge));
    if (!charge) continue;
    const waits = whyWaits(world, charge, refund.object.amount);
    if (waits === null) {
      const sent = sendRefund(world, refund);
      const destination_details = withReference(sent.object);
      emitRefundUpdated(world, refund, world.collections.refund.change(sent.id, { destination_details }));
    } else if (waits !== refund.object.pending_reason) {
      emitRefundUpdated(world, refund, world.collections.refund.change(refund.id, { pending_reason: waits }));
    }
    if (waits === 'insufficient_funds') return;
  }
}
