import type { CardEntered } from '../objects/payment-method.ts';
import { present } from '../objects/present.ts';
import { type OnboardOutcome, onboard } from '../rules/onboard.ts';
import { answerPaymentChallenge, payInSession } from '../rules/pay-session.ts';
import { answerSetupChallenge, saveCard } from '../rules/save-card.ts';
import { idOf } from '../world/kinds.ts';
import { badRequest, type Command, type ControlCall } from './handle-control.ts';
import { named } from './objects.ts';

/** A hosted page in payment mode. */
function paySession(call: ControlCall, id: string, card: CardEntered): object {
  const { world, body } = call;
  let outcome = world.change(() => payInSession(world, id, card));
  if (outcome.kind === 'challenge' && body.three_d_secure !== 'abandon') {
    const session = named(call, 'checkout_session');
    const intent = world.collections.payment_intent.find(idOf(session.object.payment_intent));
    if (!intent) throw badRequest('The session has no PaymentIntent.');
    const answer = body.three_d_secure === 'fail' ? 'fail' : 'succeed';
    const after = world.change(() => answerPaymentChallenge(world, intent, answer));
    const code = after.object.last_payment_error?.code ?? 'card_declined';
    outcome =
      after.object.status === 'requires_payment_method'
        ? { kind: 'refused', code, refusal: null }
        : { kind: 'saved' };
  }
  return { outcome, session: present(world, 'checkout_session', named(call, 'checkout_session')) };
}

/** What card holders and businesses do on the hosted pages, without a browser. */
export const holderCommands: readonly Command[] = [
  {
    method: 'POST',
    pattern: '/checkout/:id/complete',
    run: (call) => {
      const { world, body } = call;
      const session = named(call, 'checkout_session');
      if (session.object.status !== 'open') throw badRequest(`The session is ${session.object.status}.`);
      const card = {
        number: String(body.card ?? '4242424242424242').replaceAll(' ', ''),
        expMonth: Number(body.exp_month ?? 12),
        expYear: Number(body.exp_year ?? new Date(world.nowMs()).getUTCFullYear() + 3),
        name: typeof body.name === 'string' ? body.name : session.object.customer_details?.name,
        email: session.object.customer_details?.email,
      };
      if (session.object.mode === 'payment') return paySession(call, session.id, card);
      let outcome = world.change(() => saveCard(world, session.id, card));
      if (outcome.kind === 'challenge' && body.three_d_secure !== 'abandon') {
        const intent = world.collections.setup_intent.find(idOf(session.object.setup_intent));
        if (!intent) throw badRequest('The session has no SetupIntent.');
        outcome = world.change(() => answerSetupChallenge(world, intent, body.three_d_secure !== 'fail'));
      }
      const after = named(call, 'checkout_session');
      return { outcome, session: present(world, 'checkout_session', after) };
    },
  },
  {
    method: 'POST',
    pattern: '/accounts/:id/onboard',
    run: (call) => {
      const { world, body } = call;
      const { id } = named(call, 'account');
      const outcome = String(body.outcome ?? 'complete');
      if (!['complete', 'incomplete', 'verification_failed'].includes(outcome)) {
        throw badRequest('`outcome` is complete, incomplete or verification_failed.');
      }
      const typed = typeof body.iban === 'string' ? { iban: body.iban } : {};
      world.change(() => onboard(world, id, outcome as OnboardOutcome, typed));
      return present(world, 'account', named(call, 'account'));
    },
  },
  {
    method: 'POST',
    pattern: '/setup_intents/:id/authenticate',
    run: (call) => {
      const { world, body } = call;
      const intent = named(call, 'setup_intent');
      if (intent.object.status !== 'requires_action')
        throw badRequest(`The intent is ${intent.object.status}.`);
      world.change(() => answerSetupChallenge(world, intent, body.outcome !== 'fail'));
      return present(world, 'setup_intent', named(call, 'setup_intent'));
    },
  },
  {
    method: 'POST',
    pattern: '/payment_intents/:id/authenticate',
    run: (call) => {
      const { world, body } = call;
      const intent = named(call, 'payment_intent');
      if (intent.object.status !== 'requires_action')
        throw badRequest(`The intent is ${intent.object.status}.`);
      const outcome = body.outcome === 'fail' ? 'fail' : 'succeed';
      const after = world.change(() => answerPaymentChallenge(world, intent, outcome));
      return present(world, 'payment_intent', after);
    },
  },
];
