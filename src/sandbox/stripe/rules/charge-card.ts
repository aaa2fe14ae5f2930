import { newCharge } from '../objects/charge.ts';
import { present } from '../objects/present.ts';
import { ApiError, docUrl } from '../transport/api-error.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { cardOf } from './cards.ts';
import { provoke } from './contest.ts';
import { cardError, type Refusal, refusalOf } from './declines.ts';
import { emit } from './emit.ts';
import { availabilityOfCharge, post, processingFee } from './ledger.ts';
import { settleWaitingRefunds } from './refund-charge.ts';
import { playScript } from './script.ts';

type Intent = EntryOf<'payment_intent'>;
type Method = EntryOf<'payment_method'>;

/** Asks the card's bank. Answers the succeeded intent, or throws the 402 of a decline (which is kept). */
export function chargeCard(
  world: World,
  intent: Intent,
  method: Method,
  how: { authenticated: boolean },
): object {
  const scripted = playScript(world, intent, method);
  const declined = scripted === null ? cardOf(method.hidden.number).onCharge : scripted;
  if (declined && declined !== 'succeed') {
    throw declinePayment(world, intent, method, refusalOf(declined), how);
  }
  const object = newCharge(world, { intent: intent.object, method, authenticated: how.authenticated });
  let charge = world.collections.charge.insert(intent.account, object, { number: method.hidden.number });
  const asynchronous = capturesLater(world, intent.object.capture_method);
  if (!asynchronous) charge = settleCharge(world, charge.id, false);
  if (!idOf(method.object.customer)) world.collections.payment_method.change(method.id, {}, { spent: true });
  const paid = world.collections.payment_intent.change(
    intent.id,
    {
      status: 'succeeded',
      amount_received: intent.object.amount,
      latest_charge: charge.id,
      last_payment_error: null,
      payment_method: method.id,
    },
    { challenge: null, challengedMethod: null },
  );
  emit(world, 'charge.succeeded', 'charge', charge);
  emit(world, 'payment_intent.succeeded', 'payment_intent', paid);
  if (asynchronous) {
    const at = world.nowMs() + world.profile.captureDelaySeconds * 1000;
    world.schedule.ask(`capture:${charge.id}`, at, 'capture_settles', { charge: charge.id });
  } else {
    emit(world, 'charge.updated', 'charge', charge, { balance_transaction: null, receipt_url: null });
  }
  provoke(world, charge);
  return present(world, 'payment_intent', world.collections.payment_intent.find(intent.id) ?? paid);
}

function capturesLater(world: World, captureMethod: string): boolean {
  const { asyncCapture } = world.profile;
  return asyncCapture === 'asked' ? captureMethod !== 'automatic' : asyncCapture === 'always';
}

/** The capture reaches the ledger: from then on the charge has a balance transaction, hence a known fee. */
export function settleCharge(world: World, id: string, later = true): EntryOf<'charge'> {
  const charge = world.collections.charge.find(id);
  if (!charge) throw new Error(`no charge ${id}`);
  const { amount, description } = charge.object;
  const atOnce = cardOf(charge.hidden.number).availableAtOnce;
  const transaction = post(world, charge.account, {
    type: 'charge',
    amount,
    fee: processingFee(world, amount),
    source: id,
    description,
    availableOn: atOnce ? world.now() : availabilityOfCharge(world),
  });
  const settled = world.collections.charge.change(id, { balance_transaction: transaction.id });
  if (later) {
    emit(world, 'charge.updated', 'charge', settled, { balance_transaction: null });
    settleWaitingRefunds(world, charge.account);
  }
  return settled;
}

/** A decline: a failed charge, the intent back to needing a payment method, and the 402 to answer. */
export function declinePayment(
  world: World,
  intent: Intent,
  method: Method,
  refusal: Refusal,
  how: { authenticated: boolean } | null,
): ApiError {
  const object = newCharge(world, {
    intent: intent.object,
    method,
    authenticated: how?.authenticated ?? false,
    refusal,
  });
  const charge = world.collections.charge.insert(intent.account, object, { number: method.hidden.number });
  const error = { ...cardError(refusal), charge: charge.id, payment_method: method.object };
  const failed = world.collections.payment_intent.change(
    intent.id,
    {
      status: 'requires_payment_method',
      payment_method: null,
      latest_charge: charge.id,
      last_payment_error: { ...error, doc_url: docUrl(refusal.code) },
    },
    { challenge: null, challengedMethod: null },
  );
  emit(world, 'charge.failed', 'charge', charge);
  emit(world, 'payment_intent.payment_failed', 'payment_intent', failed);
  return new ApiError(
    402,
    { ...error, payment_intent: present(world, 'payment_intent', failed) },
    { keepsChanges: true },
  );
}
