import { ApiError, docUrl, type ErrorBody } from '../transport/api-error.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { chargeCard } from './charge-card.ts';
import { emit } from './emit.ts';

/**
 * The holder's answer to 3-D Secure. No HTTP error tells the merchant: a failed authentication, or a decline after it, only
 * shows on the intent and in events.
 */
export function authenticatePayment(
  world: World,
  intent: EntryOf<'payment_intent'>,
  outcome: 'succeed' | 'fail',
): EntryOf<'payment_intent'> {
  const method = world.collections.payment_method.find(intent.hidden.challengedMethod);
  if (intent.object.status !== 'requires_action' || !method) return intent;
  if (outcome === 'fail') return fail(world, intent, method);
  try {
    chargeCard(world, intent, method, { authenticated: true });
  } catch (error) {
    if (!(error instanceof ApiError && error.keepsChanges)) throw error;
  }
  return world.collections.payment_intent.find(intent.id) ?? intent;
}

function fail(
  world: World,
  intent: EntryOf<'payment_intent'>,
  method: EntryOf<'payment_method'>,
): EntryOf<'payment_intent'> {
  const code = 'payment_intent_authentication_failure';
  const error: ErrorBody & { type: 'invalid_request_error' } = {
    type: 'invalid_request_error',
    code,
    doc_url: docUrl(code),
    message:
      'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
    payment_method: method.object,
  };
  const failed = world.collections.payment_intent.change(
    intent.id,
    { status: 'requires_payment_method', payment_method: null, last_payment_error: error },
    { challenge: null, challengedMethod: null },
  );
  emit(world, 'payment_intent.payment_failed', 'payment_intent', failed);
  return failed;
}
