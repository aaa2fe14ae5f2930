import { newCharge, type Payment } from '../objects/charge.ts';
import { present } from '../objects/present.ts';
import { ApiError, docUrl } from '../transport/api-error.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { attach } from './attach.ts';
import { beginCapture } from './capture.ts';
import { declineOfCharge } from './cards.ts';
import { provoke } from './contest.ts';
import { cardError, type Refusal, refusalOf } from './declines.ts';
import { emit } from './emit.ts';
import { playScript } from './script.ts';

type Intent = EntryOf<'payment_intent'>;
type Method = EntryOf<'payment_method'>;

/** Asks the card's bank. Answers the succeeded (or capturable) intent, or throws the 402 of a decline (which is kept). */
export function chargeCard(
  world: World,
  intent: Intent,
  method: Method,
  how: { authenticated: boolean },
): object {
  const scripted = playScript(world, intent, method);
  const declined = scripted ?? declineOf(world, method);
  if (declined && declined !== 'succeed') {
    throw declinePayment(world, intent, method, refusalOf(declined), how);
  }
  const manual = intent.object.capture_method === 'manual';
  const object = newCharge(world, { payment: paymentOf(intent), method, captured: !manual, ...how });
  const accepted = world.collections.charge.insert(intent.account, object, { number: method.hidden.number });
  const charge = beginCapture(world, accepted, intent.object.capture_method);
  keepMethod(world, intent, method);
  const { amount } = intent.object;
  const paid = world.collections.payment_intent.change(
    intent.id,
    {
      ...(manual
        ? { status: 'requires_capture', amount_capturable: amount }
        : { status: 'succeeded', amount_received: amount }),
      latest_charge: charge.id,
      last_payment_error: null,
      payment_method: method.id,
    },
    { challenge: null, challengedMethod: null },
  );
  emit(world, 'charge.succeeded', 'charge', charge);
  const type = manual ? 'payment_intent.amount_capturable_updated' : 'payment_intent.succeeded';
  emit(world, type, 'payment_intent', paid);
  if (charge.object.balance_transaction) {
    emit(world, 'charge.updated', 'charge', charge, { balance_transaction: null, receipt_url: null });
  }
  provoke(world, charge);
  return present(world, 'payment_intent', world.collections.payment_intent.find(intent.id) ?? paid);
}

/** Why the card's bank says no. */
function declineOf(world: World, { object, hidden }: Method): string | undefined {
  if (hidden.lost) return 'lost_card';
  const now = new Date(world.nowMs());
  const months = (object.card?.exp_year ?? 9999) * 12 + (object.card?.exp_month ?? 12);
  const past = months < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
  return past ? 'expired_card' : declineOfCharge(hidden.number);
}

function paymentOf({ object }: Intent): Payment {
  return { ...object, payment_intent: object.id };
}

/** A card paid with is saved when that was asked; one without a customer cannot be used twice. */
function keepMethod(world: World, { account, object }: Intent, method: Method): void {
  const customer = idOf(object.customer);
  if (object.setup_future_usage && customer) {
    const merchant = idOf(object.on_behalf_of) ?? account;
    const setUpFor =
      object.setup_future_usage === 'off_session'
        ? [...method.hidden.setUpFor, merchant]
        : method.hidden.setUpFor;
    const kept = world.collections.payment_method.change(method.id, {}, { setUpFor });
    if (!idOf(kept.object.customer)) attach(world, kept, customer);
  } else if (!idOf(method.object.customer)) {
    world.collections.payment_method.change(method.id, {}, { spent: true });
  }
}

/** A decline: a failed charge, the intent back to needing a payment method, and the 402 to answer. */
export function declinePayment(
  world: World,
  intent: Intent,
  method: Method,
  refusal: Refusal,
  how: { authenticated: boolean } | null,
): ApiError {
  const authenticated = how?.authenticated ?? false;
  const facts = { payment: paymentOf(intent), method, captured: false, authenticated, refusal };
  const charge = world.collections.charge.insert(intent.account, newCharge(world, facts), {
    number: method.hidden.number,
  });
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
