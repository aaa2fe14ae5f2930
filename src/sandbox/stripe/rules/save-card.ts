import { type CardEntered, mintPaymentMethod } from '../objects/payment-method.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { confirmSetup, endSetupChallenge, type SetupOutcome } from './confirm-setup.ts';
import { emit } from './emit.ts';

/** A card typed on a hosted page in setup mode. */
export function saveCard(world: World, sessionId: string, card: CardEntered): SetupOutcome {
  const session = world.collections.checkout_session.find(sessionId);
  const intent = world.collections.setup_intent.find(idOf(session?.object.setup_intent));
  if (!session || !intent) throw new Error(`no setup session ${sessionId}`);
  const outcome = confirmSetup(world, intent, mintPaymentMethod(world, intent.account, card));
  return toldToSession(world, intent, outcome);
}

/** The holder's answer to 3-D Secure, for a setup with or without a hosted page. */
export function answerSetupChallenge(
  world: World,
  intent: EntryOf<'setup_intent'>,
  passed: boolean,
): SetupOutcome {
  return toldToSession(world, intent, endSetupChallenge(world, intent, passed));
}

/** The page of a setup closes when the card is saved, and says what went wrong otherwise. */
function toldToSession(world: World, intent: EntryOf<'setup_intent'>, outcome: SetupOutcome): SetupOutcome {
  const id = intent.hidden.session;
  if (!id) return outcome;
  if (outcome.kind === 'saved') completeSession(world, id);
  else {
    const refused = outcome.kind === 'refused' ? outcome.code : null;
    world.collections.checkout_session.change(id, {}, { refused });
  }
  return outcome;
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
