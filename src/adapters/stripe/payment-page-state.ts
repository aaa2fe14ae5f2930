import type Stripe from 'stripe';
import type { PaymentPageFacts } from '@/domain/payment-page';
import { callStripe, readStripe } from './call';
import { harmlessCallNumber } from './call-number';
import { stripe } from './client';
import { sessionCallIds } from './payment-page-calls';
import { customerMadeFor } from './pledge-customer';

export interface PageAtStripe {
  readonly pledgeId: string;
  readonly number: number;
  readonly customerId: string | null;
  /** Null: its creation has not been answered. */
  readonly sessionId: string | null;
}

/**
 * Closes a payment page at Stripe, so that nobody can complete it any more, and says what it had become; where its creation lost its answer,
 * every session that it may have made. Null: Stripe cannot be asked, or says that one is still open.
 */
export async function closePageAtStripe(
  page: PageAtStripe,
  now: Date,
): Promise<Exclude<PaymentPageFacts, { state: 'open' }> | null> {
  const sessions = page.sessionId ? [page.sessionId] : await findLostSessions(page);
  if (!sessions) return null;
  let outcome: Exclude<PaymentPageFacts, { state: 'open' }> = { state: 'expired', sessionId: page.sessionId };
  for (const sessionId of sessions) {
    const facts = await closeSession(sessionId, now);
    if (!facts || facts.state === 'open') return null;
    if (facts.state === 'complete') outcome = facts;
  }
  return outcome;
}

/** An answer that is lost, or a server error that Stripe would repeat for a day, is no loss: the session itself tells what became of it. */
async function closeSession(sessionId: string, now: Date): Promise<PaymentPageFacts | null> {
  const prefix = `csx:${sessionId}:`;
  const answer = await callStripe<Stripe.Checkout.Session>({
    key: `${prefix}${await harmlessCallNumber(prefix)}`,
    path: `/v1/checkout/sessions/${sessionId}/expire`,
    params: {},
    now,
  });
  if (answer.kind === 'done' && answer.object.status === 'expired') return { state: 'expired', sessionId };
  return readSetupPage(sessionId);
}

/** Every session that this page's calls may have made although no answer came back; null: Stripe cannot be asked. */
async function findLostSessions(page: PageAtStripe): Promise<string[] | null> {
  const callIds = await sessionCallIds(page);
  const customer = page.customerId ?? (await customerMadeFor(page.pledgeId));
  if (callIds.size === 0 || !customer) return [];
  const answer = await readStripe('GET /v1/checkout/sessions', () =>
    stripe().checkout.sessions.list({ customer, limit: 100 }),
  );
  if (answer.kind !== 'done') return null;
  return answer.object.data.filter(({ metadata }) => callIds.has(metadata?.call ?? '')).map(({ id }) => id);
}

/** What Stripe says of the session now; null: it cannot be asked. */
export async function readSetupPage(sessionId: string): Promise<PaymentPageFacts | null> {
  const answer = await readStripe('GET /v1/checkout/sessions/:id', () =>
    stripe().checkout.sessions.retrieve(sessionId, { expand: ['setup_intent.payment_method'] }),
  );
  if (answer.kind !== 'done') return null;
  return factsOf(answer.object);
}

function factsOf(session: Stripe.Checkout.Session): PaymentPageFacts | null {
  const { id: sessionId, status, url, customer } = session;
  if (status === 'open') return url ? { state: 'open', sessionId, url } : null;
  if (status === 'expired') return { state: 'expired', sessionId };
  const intent = session.setup_intent;
  if (!intent || typeof intent === 'string' || intent.status !== 'succeeded') return null;
  const method = intent.payment_method;
  if (!method || typeof method === 'string' || method.type !== 'card' || !method.card) return null;
  const customerId = typeof customer === 'string' ? customer : customer?.id;
  if (!customerId) return null;
  const { brand, last4, exp_month: expiryMonth, exp_year: expiryYear } = method.card;
  return {
    state: 'complete',
    sessionId,
    card: { customerId, paymentMethodId: method.id, brand, last4, expiryMonth, expiryYear },
  };
}
