import Stripe from 'stripe';
import { env } from '../env';
import { isStripeEventType, type StripeNotice } from './event-types';

/** `unusable`: not signed by Stripe for this endpoint, not of our mode (test or live), or no event at all. */
export type ReadWebhook =
  | { readonly kind: 'unusable' }
  | { readonly kind: 'unwanted' }
  | { readonly kind: 'notice'; readonly notice: StripeNotice };

/** Verifies a webhook on its raw body and keeps what the reducers need. The signature's age counts in wall time (five minutes). */
export function readWebhook(
  rawBody: string,
  signature: string | null,
  endpoint: 'account' | 'connect',
): ReadWebhook {
  const { STRIPE_WEBHOOK_SECRET, STRIPE_CONNECT_WEBHOOK_SECRET } = env();
  const secret = endpoint === 'account' ? STRIPE_WEBHOOK_SECRET : STRIPE_CONNECT_WEBHOOK_SECRET;
  return readSignedWebhook(rawBody, signature, secret);
}

/** The same for an endpoint whose secret is not among the settings. */
export function readSignedWebhook(rawBody: string, signature: string | null, secret: string): ReadWebhook {
  const event = verified(rawBody, signature, secret);
  if (!event || event.livemode !== isLive()) return { kind: 'unusable' };
  return noticeOf(event);
}

/** What an event of our mode says, however it came to us. */
export function noticeOf(event: Stripe.Event): ReadWebhook {
  if (!isStripeEventType(event.type)) return { kind: 'unwanted' };
  const object = event.data.object as { id?: unknown; payment_intent?: unknown };
  const account = event.account ?? null;
  const ofAccount = event.type.startsWith('account.') || event.type === 'balance.available';
  // Nothing waits for the platform's own balance.
  if (event.type === 'balance.available' && !account) return { kind: 'unwanted' };
  const objectId = ofAccount && account ? account : object.id;
  if (typeof objectId !== 'string') return { kind: 'unusable' };
  const paymentIntentId = typeof object.payment_intent === 'string' ? object.payment_intent : null;
  return { kind: 'notice', notice: { id: event.id, type: event.type, account, objectId, paymentIntentId } };
}

function verified(rawBody: string, signature: string | null, secret: string): Stripe.Event | null {
  try {
    const event = Stripe.webhooks.constructEvent(rawBody, signature ?? '', secret);
    return typeof event.id === 'string' && event.data?.object ? event : null;
  } catch {
    return null;
  }
}

const isLive = (): boolean => /^.._live_/.test(env().STRIPE_SECRET_KEY);
