import { randomBytes } from 'node:crypto';
import Stripe from 'stripe';
import { STRIPE_API_VERSION } from '@/adapters/stripe/client';

// The real SDK with answers that are already there: what is measured is our side of a pledge, not a vendor's.

const id = (prefix: string) => `${prefix}_${randomBytes(12).toString('hex')}`;
const sessions = new Map<string, object>();

function answer(method: string, path: string, body: URLSearchParams): object {
  if (method === 'POST' && path === '/v1/customers') return { id: id('cus'), object: 'customer' };
  if (method === 'POST' && path === '/v1/checkout/sessions') {
    const sessionId = id('cs_test');
    const session = {
      id: sessionId,
      object: 'checkout.session',
      customer: body.get('customer'),
      expires_at: Number(body.get('expires_at')),
    };
    sessions.set(sessionId, session);
    return { ...session, status: 'open', url: `https://stripe.test/c/pay/${sessionId}` };
  }
  const session = sessions.get(path.split('/').at(-1) ?? '');
  if (method !== 'GET' || !session) throw new Error(`no answer given for ${method} ${path}`);
  const card = { brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2030 };
  const method_ = { id: id('pm'), object: 'payment_method', type: 'card', card };
  return {
    ...session,
    status: 'complete',
    setup_intent: { id: id('seti'), object: 'setup_intent', status: 'succeeded', payment_method: method_ },
  };
}

/** Puts the answering client where `stripe()` looks for its own. */
export function giveStripeAnswers(): void {
  const fetchGiven: typeof fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    const given = answer(init?.method ?? 'GET', pathname, new URLSearchParams(String(init?.body ?? '')));
    return new Response(JSON.stringify(given), {
      headers: { 'content-type': 'application/json', 'request-id': 'req_given' },
    });
  };
  (globalThis as { causseStripe?: Stripe }).causseStripe = new Stripe('sk_test_given', {
    apiVersion: STRIPE_API_VERSION,
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(fetchGiven),
  });
}
