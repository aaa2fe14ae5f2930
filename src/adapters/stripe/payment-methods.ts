import type Stripe from 'stripe';
import { callStripe } from './call';
import { harmlessCallNumber } from './call-number';

/** Forgets a saved card at Stripe. False: Stripe's answer is not known. A card that is gone already is no error. */
export async function detachCard(paymentMethodId: string, now: Date): Promise<boolean> {
  const answer = await callStripe<Stripe.PaymentMethod>({
    key: `pmd:${paymentMethodId}:${await harmlessCallNumber(`pmd:${paymentMethodId}:`)}`,
    path: `/v1/payment_methods/${paymentMethodId}/detach`,
    params: {},
    now,
  });
  return answer.kind === 'done' || answer.kind === 'refused';
}
