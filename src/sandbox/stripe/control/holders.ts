import { present } from '../objects/present.ts';
import { authenticatePayment } from '../rules/authenticate-payment.ts';
import { type OnboardOutcome, onboard } from '../rules/onboard.ts';
import { endSetupChallenge, saveCard } from '../rules/save-card.ts';
import { idOf } from '../world/kinds.ts';
import { badRequest, type Command } from './handle-control.ts';
import { named } from './objects.ts';

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
      let outcome = world.change(() => saveCard(world, session.id, card));
      if (outcome.kind === 'challenge' && body.three_d_secure !== 'abandon') {
        const intent = world.collections.setup_intent.find(idOf(session.object.setup_intent));
        if (!intent) throw badRequest('The session has no SetupIntent.');
        outcome = world.change(() => endSetupChallenge(world, intent, body.three_d_secure !== 'fail'));
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
    pattern: '/payment_intents/:id/authenticate',
    run: (call) => {
      const { world, body } = call;
      const intent = named(call, 'payment_intent');
      if (intent.object.status !== 'requires_action')
        throw badRequest(`The intent is ${intent.object.status}.`);
      const outcome = body.outcome === 'fail' ? 'fail' : 'succeed';
      const after = world.change(() => authenticatePayment(world, intent, outcome));
      return present(world, 'payment_intent', after);
    },
  },
];
