import { present } from '../objects/present.ts';
import { recordSetupAttempt } from '../objects/setup-intent.ts';
import { docUrl } from '../transport/api-error.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { attach } from './attach.ts';
import { cardOf } from './cards.ts';
import { changed } from './changed.ts';
import { cardError, type Refusal, refusalOf } from './declines.ts';
import { emit } from './emit.ts';

type Intent = EntryOf<'setup_intent'>;
type Method = EntryOf<'payment_method'>;

export type SetupOutcome =
  | { kind: 'saved' }
  | { kind: 'challenge'; token: string }
  | { kind: 'refused'; code: string; refusal: Refusal | null };

const AUTHENTICATION_FAILED: Refusal = {
  code: 'setup_intent_authentication_failure',
  declineCode: '',
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  adviceCode: null,
};

/** One confirmation of a SetupIntent with a card: saved, challenged with 3-D Secure, or refused. */
export function confirmSetup(world: World, intent: Intent, method: Method): SetupOutcome {
  const { onSave, challenge } = cardOf(method.hidden.number);
  if (onSave) return refuse(world, intent, method, refusalOf(onSave));
  const challenged = challenge === 'always' || challenge === 'until_set_up';
  return challenged ? challengeSetup(world, intent, method) : succeed(world, intent, method);
}

/** The answer to the 3-D Secure page of a setup. */
export function endSetupChallenge(world: World, intent: Intent, passed: boolean): SetupOutcome {
  const method = world.collections.payment_method.find(intent.hidden.challengedMethod);
  if (!method) throw new Error('a challenge without a payment method');
  return passed ? succeed(world, intent, method) : refuse(world, intent, method, AUTHENTICATION_FAILED);
}

function challengeSetup(world: World, intent: Intent, method: Method): SetupOutcome {
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
  emit(world, 'setup_intent.requires_action', 'setup_intent', waiting);
  return { kind: 'challenge', token };
}

function succeed(world: World, intent: Intent, method: Method): SetupOutcome {
  const { customer, on_behalf_of, usage } = intent.object;
  const merchant = idOf(on_behalf_of) ?? intent.account;
  const setUpFor = usage === 'off_session' ? [...method.hidden.setUpFor, merchant] : method.hidden.setUpFor;
  const saved = world.collections.payment_method.change(method.id, {}, { setUpFor });
  const owner = idOf(customer);
  if (owner && !idOf(saved.object.customer)) attach(world, saved, owner);
  const latest_attempt = recordSetupAttempt(world, intent, method, { status: 'succeeded', error: null });
  const done = world.collections.setup_intent.change(
    intent.id,
    { status: 'succeeded', payment_method: method.id, latest_attempt, last_setup_error: null },
    { challenge: null, challengedMethod: null },
  );
  emit(world, 'setup_intent.succeeded', 'setup_intent', done);
  return { kind: 'saved' };
}

function refuse(world: World, intent: Intent, method: Method, refusal: Refusal): SetupOutcome {
  const error = { ...cardError(refusal), doc_url: docUrl(refusal.code), payment_method: method.object };
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
  return { kind: 'refused', code: refusal.declineCode || refusal.code, refusal };
}

export function cancelSetup(
  world: World,
  intent: Intent,
  reason: Intent['object']['cancellation_reason'],
): Intent {
  const canceled = world.collections.setup_intent.change(
    intent.id,
    { status: 'canceled', cancellation_reason: reason },
    { challenge: null, challengedMethod: null },
  );
  const before = present(world, 'setup_intent', intent);
  const after = present(world, 'setup_intent', canceled);
  emit(world, 'setup_intent.canceled', 'setup_intent', canceled, changed(before, after));
  return canceled;
}
