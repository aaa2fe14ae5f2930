import { usablePaymentMethod } from '../objects/payment-method.ts';
import { present } from '../objects/present.ts';
import { invalid } from '../transport/api-error.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { cancelPayment } from './cancel-payment.ts';
import { cardOf } from './cards.ts';
import { chargeCard, declinePayment } from './charge-card.ts';
import { refusalOf } from './declines.ts';
import { emit } from './emit.ts';
import { playScript, scriptOf } from './script.ts';
import { unexpectedState } from './unexpected-state.ts';

interface Confirmation {
  payment_method?: string;
  off_session?: unknown;
  return_url?: string;
  error_on_requires_action?: boolean;
}

/** One confirmation of a PaymentIntent: charged, declined (402), or waiting for its holder's authentication. */
export function confirmPayment(world: World, id: string, asked: Confirmation): object {
  let intent = confirmable(world, id);
  if (!asked.return_url && !intent.hidden.returnUrl && !intent.hidden.cardOnly) {
    throw invalid(
      'This PaymentIntent is configured to accept payment methods that may redirect your customer off of your page: you must provide a `return_url`.',
      undefined,
      'return_url',
    );
  }
  const named = asked.payment_method || idOf(intent.object.payment_method);
  if (!named) {
    throw invalid(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      'payment_intent_unexpected_state',
      'payment_method',
    );
  }
  const method = usablePaymentMethod(world, intent.account, named);
  refuseForeignMethod(intent, method);
  const confirmations = intent.hidden.confirmations + 1;
  const returnUrl = asked.return_url || intent.hidden.returnUrl;
  intent = world.collections.payment_intent.change(
    intent.id,
    { payment_method: method.id },
    { confirmations, returnUrl, challenge: null, challengedMethod: null },
  );
  if (confirmations > world.profile.confirmLimit) {
    throw unexpectedState(world, cancelPayment(world, intent, 'automatic'), 'confirm', undefined, true);
  }
  const offSession = asked.off_session === true;
  if (needsHolder(world, intent, method, offSession)) {
    if (scriptOf(world, intent, method)[0] === 'authentication_required') playScript(world, intent, method);
    if (offSession || asked.error_on_requires_action)
      throw declinePayment(world, intent, method, refusalOf('authentication_required'), null);
    return challenge(world, intent, method);
  }
  return chargeCard(world, intent, method, { authenticated: false });
}

function confirmable(world: World, id: string): EntryOf<'payment_intent'> {
  const intent = world.collections.payment_intent.find(id);
  if (!intent) throw new Error(`no payment intent ${id}`);
  const { status } = intent.object;
  const open =
    status === 'requires_payment_method' ||
    status === 'requires_confirmation' ||
    (status === 'requires_action' && world.profile.confirmWhileAuthenticating === 'new_challenge');
  if (!open) throw unexpectedState(world, intent, 'confirm');
  return intent;
}

function refuseForeignMethod(intent: EntryOf<'payment_intent'>, method: EntryOf<'payment_method'>): void {
  const owner = idOf(method.object.customer);
  const payer = idOf(intent.object.customer);
  if (owner && !payer) {
    throw invalid(
      'The PaymentMethod you provided is attached to a customer so for security purposes you must provide the customer in the request.',
      undefined,
      'customer',
    );
  }
  if (owner && owner !== payer) {
    throw invalid(
      `The payment method you provided (${method.id}) does not belong to the Customer you provided (${payer}).`,
      'payment_method_invalid_parameter',
      'payment_method',
    );
  }
  if (!intent.object.payment_method_types.includes(method.object.type)) {
    throw invalid(
      `The PaymentMethod provided (${method.object.type}) is not allowed for this PaymentIntent.`,
      'payment_intent_incompatible_payment_method',
      'payment_method',
    );
  }
}

function needsHolder(
  world: World,
  intent: EntryOf<'payment_intent'>,
  method: EntryOf<'payment_method'>,
  offSession: boolean,
): boolean {
  if (scriptOf(world, intent, method)[0] === 'authentication_required') return true;
  const { challenge: when } = cardOf(method.hidden.number);
  const merchant = idOf(intent.object.on_behalf_of) ?? intent.account;
  if (when === 'never') return false;
  if (!offSession || when === 'always') return true;
  return when === 'until_set_up' && !method.hidden.setUpFor.includes(merchant);
}

function challenge(
  world: World,
  intent: EntryOf<'payment_intent'>,
  method: EntryOf<'payment_method'>,
): object {
  const token = `${world.handle}.${intent.id}.${world.token(16)}`;
  const waiting = world.collections.payment_intent.change(
    intent.id,
    { status: 'requires_action', last_payment_error: null },
    { challenge: token, challengedMethod: method.id },
  );
  emit(world, 'payment_intent.requires_action', 'payment_intent', waiting);
  return present(world, 'payment_intent', waiting);
}
