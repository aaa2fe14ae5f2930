import { newCharge, type Payment } from '../objects/charge.ts';
import { ApiError } from '../transport/api-error.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { beginCapture } from './capture.ts';
import { cardOf, declineOfCharge } from './cards.ts';
import { provoke } from './contest.ts';
import { cardError, refusalOf } from './declines.ts';
import { emit } from './emit.ts';

/** A charge without a PaymentIntent, as `POST /v1/charges` still makes them. */
export function chargeDirectly(
  world: World,
  account: string,
  payment: Payment,
  method: EntryOf<'payment_method'>,
  capture: boolean,
): EntryOf<'charge'> {
  const { number } = method.hidden;
  const { challenge } = cardOf(number);
  const declined = declineOfCharge(number) ?? (challenge === 'always' ? 'authentication_required' : null);
  const refusal = declined ? refusalOf(declined) : undefined;
  const captured = capture && !refusal;
  const object = newCharge(world, {
    payment,
    method,
    captured,
    authenticated: false,
    ...(refusal ? { refusal } : {}),
  });
  const made = world.collections.charge.insert(account, object, { number });
  if (refusal) {
    emit(world, 'charge.failed', 'charge', made);
    throw new ApiError(402, { ...cardError(refusal), charge: made.id }, { keepsChanges: true });
  }
  const charge = beginCapture(world, made, capture ? 'automatic' : 'manual');
  emit(world, 'charge.succeeded', 'charge', charge);
  provoke(world, charge);
  return world.collections.charge.find(charge.id) ?? charge;
}
