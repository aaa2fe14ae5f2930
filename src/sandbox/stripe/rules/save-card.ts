import { type CardEntered, mintPaymentMethod } from '../objects/payment-method.ts';
import { recordSetupAttempt } from '../objects/setup-intent.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { attach } from './attach.ts';
import { cardOf } from './cards.ts';
import { cardError, type Refusal, refusalOf } from './declines.ts';
import { emit } from './emit.ts';

export type SaveOutcome =
  | { kind: 'saved' }
  | { kind: 'challenge'; token: string }
  | { kind: 'refused'; code: string; message: string };

const AUTHENTICATION_FAILED: Refusal = {
  code: 'setup_intent_authentication_failure',
  declineCode: '',
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  adviceCode: null,
};

/** A card typed on a hosted page in setup mode: saved, challenged with 3-D Secure, or refused. */
export function saveCard(world: World, sessionId: string, card: CardEntered): SaveOutcome {
  const intent = intentOfSession(world, sessionId);
  const method = mintPaymentMethod(world, intent.account, card);
  const known = cardOf(card.number);
  if (known.onSave) return refuse(world, intent, method, refusalOf(known.onSave));
  const challenged = known.challenge === 'always' || known.challenge === 'until_set_up';
  if (!challenged) return succeed(world, intent, method);
  const token = `${world.handle}.${intent.id}.${world.token(16)}`;
  const latest_attempt = recordSetupAttempt(world, intent, method, {
    status: 'requires_action',
    error: null,
  });
  const waiting = world.collections.setup_intent.change(
    intent.id,
    { status: 'requires_action', payment_method: method.id, latest_attempt, last_setup_error: null },
    { challenge: token, challengedMethod: method.id },
  );
  world.collections.checkout_session.change(sessionId, {}, { refused: null });
  emit(world, 'setup_intent.requires_action', 'setup_intent', waiting);
  return { kind: 'challenge', token };
}

/** The answer to the 3-D Secure page of a setup. */
export function endSetupChallenge(
  world: World,
  intent: EntryOf<'setup_intent'>,
  passed: boolean,
): SaveOutcome {
  const method = world.collections.payment_method.find(intent.hidden.challengedMethod);
  if (!method) throw new Error('a challenge without a payment method');
  return passed ? succeed(world, intent, method) : refuse(world, intent, method, AUTHENTICATION_FAILED);
}

function succeed(
  world: World,
  intent: EntryOf<'setup_intent'>,
  method: EntryOf<'payment_method'>,
): SaveOutcome {
  const { customer, on_behalf_of } = intent.object;
  const merchant = idOf(on_behalf_of) ?? intent.account;
  world.collections.payment_method.change(method.id, {}, { setUpFor: [...method.hidden.setUpFor, merchant] });
  const owner = idOf(customer);
  if (owner) attach(world, method, owner);
  const latest_attempt = recordSetupAttempt(world, intent, method, { status: 'succeeded', error: null });
  const done = world.collections.setup_intent.change(
    intent.id,
    { status: 'succeeded', payment_method: method.id, latest_attempt, last_setup_error: null },
    { challenge: null, challengedMethod: null },
  );
  emit(world, 'setup_intent.succeeded', 'setup_intent', done);
  if (intent.hidden.session) completeSession(world, intent.hidden.session);
  return { kind: 'saved' };
}

function refuse(
  world: World,
  intent: EntryOf<'setup_intent'>,
  method: EntryOf<'payment_method'>,
  refusal: Refusal,
): SaveOutcome {
  const error = { ...cardError(refusal), payment_method: method.object };
  if (!refusal.declineCode) {
    Object.assign(error, { type: 'invalid_request_error' });
    delete error.decline_code;
  }
  const latest_attempt = recordSetupAttempt(world, intent, method, { status: 'failed', error });
  const failed = world.collections.setup_intent.change(
    intent.id,
    { status: 'requires_payment_method', payment_method: null, latest_attempt, last_setup_error: error },
    { challenge: null, challengedMethod: null },
  );
  emit(world, 'setup_intent.setup_failed', 'setup_intent', failed);
  if (intent.hidden.session) {
    const refused = refusal.declineCode || refusal.code;
    world.collections.checkout_session.change(intent.hidden.session, {}, { refused });
  }
  return { kind: 'refused', code: refusal.declineCode || refusal.code, message: refusal.message };
}

function completeSession(world: World, id: string): void {
  const session = world.collections.checkout_session.change(
    id,
    { status: 'complete', payment_status: 'no_payment_required' },
    { refused: null },
  );
  world.schedule.drop(`expire:${id}`);
  emit(world, 'checkout.session.completed', 'checkout_session', session);
}

function intentOfSession(world: World, id: string): EntryOf<'setup_intent'> {
  const session = world.collections.checkout_session.find(id);
  const intent = world.collections.setup_intent.find(idOf(session?.object.setup_intent));
  if (!session || !intent) throw new Error(`no setup session ${id}`);
  return intent;
}
