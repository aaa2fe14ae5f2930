import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { cardOf } from './cards.ts';
import { changed } from './changed.ts';
import { provoke } from './contest.ts';
import { emit } from './emit.ts';
import { availabilityOfCharge, post, processingFee } from './ledger.ts';
import { settleWaitingRefunds } from './refund-charge.ts';

/** A card holds an authorised amount for so many days. */
const HOLD_DAYS = 7;

/** What follows an accepted charge: it settles now, a moment later, or when it is captured. */
export function beginCapture(world: World, charge: EntryOf<'charge'>, method: string): EntryOf<'charge'> {
  if (method === 'manual') {
    const at = world.nowMs() + HOLD_DAYS * 86_400_000;
    world.schedule.ask(`hold:${charge.id}`, at, 'hold_expires', { charge: charge.id });
    return charge;
  }
  if (!settlesLater(world, method)) return settleCharge(world, charge.id);
  const at = world.nowMs() + world.profile.captureDelaySeconds * 1000;
  world.schedule.ask(`capture:${charge.id}`, at, 'capture_settles', { charge: charge.id });
  return charge;
}

function settlesLater(world: World, captureMethod: string): boolean {
  const { asyncCapture } = world.profile;
  return asyncCapture === 'asked' ? captureMethod !== 'automatic' : asyncCapture === 'always';
}

/** The capture reaches the ledger: from then on the charge has a balance transaction, hence a known fee. */
export function settleCharge(world: World, id: string): EntryOf<'charge'> {
  const charge = world.collections.charge.find(id);
  if (!charge) throw new Error(`no charge ${id}`);
  const { amount_captured, currency, description } = charge.object;
  const atOnce = cardOf(charge.hidden.number).availableAtOnce;
  const transaction = post(world, charge.account, {
    type: 'charge',
    amount: amount_captured,
    currency,
    fee: processingFee(world, amount_captured),
    source: id,
    description,
    availableOn: atOnce ? world.now() : availabilityOfCharge(world),
  });
  return world.collections.charge.change(id, { balance_transaction: transaction.id });
}

/** The same, some time after the charge itself. */
export function captureSettles(world: World, id: string): void {
  const settled = settleCharge(world, id);
  emit(world, 'charge.updated', 'charge', settled, { balance_transaction: null });
  settleWaitingRefunds(world, settled.account);
}

/** Takes all or part of an authorised amount; the rest of it is given up. */
export function captureCharge(
  world: World,
  charge: EntryOf<'charge'>,
  amount: number,
  change: { statement_descriptor?: string | null; statement_descriptor_suffix?: string | null } = {},
): EntryOf<'charge'> {
  world.schedule.drop(`hold:${charge.id}`);
  world.collections.charge.change(charge.id, {
    ...change,
    captured: true,
    amount_captured: amount,
    amount_refunded: charge.object.amount - amount,
  });
  const captured = settleCharge(world, charge.id);
  emit(world, 'charge.captured', 'charge', captured, changed(charge.object, captured.object));
  provoke(world, captured);
  return captured;
}

/** Gives up an authorised amount that was never taken. */
export function releaseCharge(world: World, charge: EntryOf<'charge'>): EntryOf<'charge'> {
  world.schedule.drop(`hold:${charge.id}`);
  const released = world.collections.charge.change(charge.id, {
    amount_refunded: charge.object.amount,
    refunded: true,
  });
  emit(world, 'charge.refunded', 'charge', released, changed(charge.object, released.object));
  return released;
}

/** Nobody captured it in time. */
export function holdExpires(world: World, id: string): void {
  const charge = world.collections.charge.find(id);
  if (!charge || charge.object.captured || charge.object.refunded) return;
  const released = world.collections.charge.change(id, {
    amount_refunded: charge.object.amount,
    refunded: true,
  });
  emit(world, 'charge.expired', 'charge', released, changed(charge.object, released.object));
  const intent = world.collections.payment_intent.find(idOf(charge.object.payment_intent));
  if (intent?.object.status !== 'requires_capture') return;
  const canceled = world.collections.payment_intent.change(intent.id, {
    status: 'canceled',
    amount_capturable: 0,
    canceled_at: world.now(),
    cancellation_reason: 'automatic',
  });
  emit(world, 'payment_intent.canceled', 'payment_intent', canceled, changed(intent.object, canceled.object));
}
