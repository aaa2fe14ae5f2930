import type Stripe from 'stripe';
import { newPaymentIntent } from '../objects/payment-intent.ts';
import { type CardEntered, mintPaymentMethod } from '../objects/payment-method.ts';
import { newIntentHidden } from '../objects/setup-intent.ts';
import { ApiError } from '../transport/api-error.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { authenticatePayment } from './authenticate-payment.ts';
import { confirmPayment } from './confirm-payment.ts';
import type { SetupOutcome } from './confirm-setup.ts';
import { emit } from './emit.ts';

type Session = EntryOf<'checkout_session'>;

/** What a hosted page in payment mode comes to when a card is typed into it. */
export function payInSession(world: World, sessionId: string, card: CardEntered): SetupOutcome {
  const session = world.collections.checkout_session.find(sessionId);
  if (!session) throw new Error(`no session ${sessionId}`);
  const intent = intentOf(world, session);
  const method = mintPaymentMethod(world, session.account, card);
  try {
    confirmPayment(world, intent.id, { payment_method: method.id });
  } catch (error) {
    if (!(error instanceof ApiError && error.keepsChanges)) throw error;
    const code = error.body.decline_code ?? error.body.code ?? 'card_declined';
    world.collections.checkout_session.change(session.id, {}, { refused: code });
    return { kind: 'refused', code, refusal: null };
  }
  const token = world.collections.payment_intent.find(intent.id)?.hidden.challenge;
  if (token) return { kind: 'challenge', token };
  completePaid(world, session.id, intent.id);
  return { kind: 'saved' };
}

/** Stripe makes the PaymentIntent of a session when somebody first pays. */
function intentOf(world: World, session: Session): EntryOf<'payment_intent'> {
  const known = world.collections.payment_intent.find(idOf(session.object.payment_intent));
  if (known) return known;
  const { object } = session;
  const fresh = newPaymentIntent(world, {
    ...session.hidden.intentData,
    amount: object.amount_total ?? 0,
    currency: object.currency ?? 'eur',
    allowed_payment_method_types: ['card'],
    ...(object.customer ? { customer: idOf(object.customer) ?? '' } : {}),
  } as Stripe.PaymentIntentCreateParams);
  const hidden = { ...newIntentHidden(session.id), returnUrl: object.success_url };
  const intent = world.collections.payment_intent.insert(session.account, fresh, hidden);
  world.collections.checkout_session.change(session.id, { payment_intent: intent.id });
  emit(world, 'payment_intent.created', 'payment_intent', intent);
  return intent;
}

/** The holder's answer to 3-D Secure, for a payment with or without a hosted page. */
export function answerPaymentChallenge(
  world: World,
  intent: EntryOf<'payment_intent'>,
  outcome: 'succeed' | 'fail',
): EntryOf<'payment_intent'> {
  const after = authenticatePayment(world, intent, outcome);
  const { session } = intent.hidden;
  if (!session) return after;
  if (['succeeded', 'requires_capture'].includes(after.object.status)) {
    completePaid(world, session, intent.id);
  } else if (after.object.status === 'requires_payment_method') {
    const refused = after.object.last_payment_error?.code ?? 'card_declined';
    world.collections.checkout_session.change(session, {}, { refused });
  }
  return after;
}

function completePaid(world: World, id: string, intent: string): void {
  const held = world.collections.payment_intent.find(intent)?.object.status === 'requires_capture';
  const session = world.collections.checkout_session.change(
    id,
    { status: 'complete', payment_status: held ? 'unpaid' : 'paid', payment_intent: intent },
    { refused: null },
  );
  world.schedule.drop(`expire:${id}`);
  emit(world, 'checkout.session.completed', 'checkout_session', session);
}
