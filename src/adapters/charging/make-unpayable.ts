import { businessNow } from '../clock';
import { applyPaymentFacts } from '../db/apply-payment-facts';
import { database } from '../db/client';
import { harmlessCallNumber } from '../stripe/call-number';
import { cancelIntent, factsOfIntent } from '../stripe/payment-intents';
import { lookAtIntent } from './look-at-intent';
import { StripeAway } from './stripe-away';

/**
 * Cancels a PaymentIntent at Stripe and writes the answer; when Stripe says anything else than "canceled", what it has become is looked at and
 * written instead. True: it can never be paid any more. Throws `StripeAway` while that is not known.
 */
export async function makeUnpayable(intent: {
  readonly id: string;
  readonly pledgeId: string;
  readonly stripeId: string;
}): Promise<boolean> {
  const { id: intentId, pledgeId, stripeId } = intent;
  const now = await businessNow();
  const answer = await cancelIntent(stripeId, await harmlessCallNumber(`pix:${stripeId}:`), now);
  if (answer.kind === 'unknown' && answer.httpStatus < 500) throw new StripeAway(`cancelling ${stripeId}`);
  if (answer.kind !== 'done') {
    const looked = await lookAtIntent(pledgeId, stripeId);
    if (answer.kind === 'unknown' && looked?.facts.status !== 'canceled')
      throw new StripeAway(`cancelling ${stripeId}`);
    return looked?.facts.status === 'canceled';
  }
  const facts = factsOfIntent(answer.object);
  await database().$transaction((tx) => applyPaymentFacts(tx, { pledgeId, intentId, facts, attempt: null }));
  return facts.status === 'canceled';
}
