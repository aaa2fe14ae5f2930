import type Stripe from 'stripe';
import { addMinutes } from '@/domain/paris-time';
import { LOST_ANSWER_SECONDS, type PaymentPageFacts } from '@/domain/payment-page';
import { HOLD_MINUTES } from '@/domain/pledge';
import { database } from '../db/client';
import { env } from '../env';
import { callIdOf, callStripe, readStripe } from './call';
import { stripe } from './client';

export interface SetupPage {
  readonly pageId: string;
  readonly number: number;
  readonly pledgeId: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly email: string;
  readonly locale: string;
  /** Shown above Stripe's button: when and whether the card will be charged. */
  readonly consentSentence: string;
  readonly purpose: 'PLEDGE' | 'CARD_CHANGE' | 'REPAIR';
  /** Known from an earlier page of the same pledge. */
  readonly customerId: string | null;
  /** Connected account, where the business is the merchant of record. */
  readonly onBehalfOf: string | null;
}

export type OpenedPage = {
  readonly customerId: string;
  readonly sessionId: string;
  readonly url: string;
  readonly expiresAt: Date;
};

/**
 * Makes Stripe's page on which a card is saved and nothing is charged (payments.md 1.2). Safe to repeat: the same calls go out under the
 * same keys, and a creation whose answer was lost is found again. `null`: Stripe cannot be asked now.
 */
export async function openSetupPage(page: SetupPage, now: Date): Promise<OpenedPage | null> {
  const customerId = page.customerId ?? (await ensureCustomer(page, now));
  if (!customerId) return null;
  const attempt = await nextAttempt(page, customerId, now);
  if (attempt === 'unknown') return null;
  const session = typeof attempt === 'number' ? await createSession(page, customerId, attempt, now) : attempt;
  if (!session?.url) return null;
  return {
    customerId,
    sessionId: session.id,
    url: session.url,
    expiresAt: new Date(session.expires_at * 1000),
  };
}

async function ensureCustomer(page: SetupPage, now: Date): Promise<string | null> {
  const answer = await callStripe<Stripe.Customer>({
    key: `cus:${page.pledgeId}:1`,
    path: '/v1/customers',
    params: {
      email: page.email,
      preferred_locales: [page.locale],
      metadata: { pledge_id: page.pledgeId },
    } satisfies Stripe.CustomerCreateParams,
    now,
  });
  if (answer.kind === 'done') return answer.object.id;
  if (answer.kind === 'unknown') return null;
  throw new Error(`Stripe refused a customer: ${answer.error.code ?? answer.httpStatus}`);
}

const keyPrefix = (page: Pick<SetupPage, 'pledgeId' | 'number'>): string =>
  `cs-setup:${page.pledgeId}:${page.number}`;

/** The attempt number to create with, or the session that an earlier attempt turns out to have made. */
async function nextAttempt(
  page: SetupPage,
  customerId: string,
  now: Date,
): Promise<number | Stripe.Checkout.Session | 'unknown'> {
  const calls = await database().stripeCall.findMany({
    where: { key: { startsWith: `${keyPrefix(page)}:` } },
    orderBy: { createdAt: 'desc' },
  });
  const last = calls[0];
  if (!last) return 1;
  const ageSeconds = (now.getTime() - last.createdAt.getTime()) / 1000;
  if (last.state !== 'done' && ageSeconds <= LOST_ANSWER_SECONDS) return calls.length;
  const found = await findSession(
    customerId,
    calls.map((call) => callIdOf(call.key)),
  );
  if (found === 'unknown') return 'unknown';
  return found ?? calls.length + 1;
}

async function findSession(
  customerId: string,
  callIds: readonly string[],
): Promise<Stripe.Checkout.Session | null | 'unknown'> {
  const answer = await readStripe('GET /v1/checkout/sessions', () =>
    stripe().checkout.sessions.list({ customer: customerId, limit: 100 }),
  );
  if (answer.kind !== 'done') return 'unknown';
  return (
    answer.object.data.find(
      (session) => session.status === 'open' && callIds.includes(session.metadata?.call ?? ''),
    ) ?? null
  );
}

async function createSession(
  page: SetupPage,
  customerId: string,
  attempt: number,
  now: Date,
): Promise<Stripe.Checkout.Session | null> {
  const answer = await callStripe<Stripe.Checkout.Session>({
    key: `${keyPrefix(page)}:${attempt}`,
    path: '/v1/checkout/sessions',
    params: sessionParams(page, customerId, now),
    now,
  });
  if (answer.kind === 'done') return answer.object;
  if (answer.kind === 'unknown') return null;
  throw new Error(`Stripe refused a setup page: ${answer.error.code ?? ''} ${answer.error.message}`);
}

function sessionParams(page: SetupPage, customer: string, now: Date): Stripe.Checkout.SessionCreateParams {
  const ids = { pledge_id: page.pledgeId, campaign_id: page.campaignId };
  const base = env().APP_URL;
  return {
    mode: 'setup',
    ui_mode: 'hosted_page',
    customer,
    currency: 'eur',
    allowed_payment_method_types: ['card'],
    client_reference_id: page.pledgeId,
    metadata: { ...ids, page_id: page.pageId, purpose: page.purpose },
    setup_intent_data: {
      description: page.campaignTitle.slice(0, 200),
      metadata: ids,
      ...(page.onBehalfOf ? { on_behalf_of: page.onBehalfOf } : {}),
    },
    custom_text: { submit: { message: page.consentSentence } },
    locale: page.locale === 'en' ? 'en' : 'fr',
    // Stripe's minimum is 30 minutes from its own clock.
    expires_at: Math.floor(addMinutes(now, HOLD_MINUTES).getTime() / 1000),
    wallet_options: { link: { display: 'never' } },
    success_url: `${base}/pledges/${page.pledgeId}/return?cs={CHECKOUT_SESSION_ID}`,
    cancel_url: `${base}/pledges/${page.pledgeId}/cancel?page=${page.pageId}`,
  };
}

/** What Stripe says of the session now; null: it cannot be asked. */
export async function readSetupPage(sessionId: string): Promise<PaymentPageFacts | null> {
  const answer = await readStripe('GET /v1/checkout/sessions/:id', () =>
    stripe().checkout.sessions.retrieve(sessionId, { expand: ['setup_intent.payment_method'] }),
  );
  if (answer.kind !== 'done') return null;
  return factsOf(answer.object);
}

/** Closes the page at Stripe, so that nobody can complete it any more, and says what it had become; null: Stripe cannot be asked. */
export async function closeSetupPage(sessionId: string, now: Date): Promise<PaymentPageFacts | null> {
  const answer = await callStripe<Stripe.Checkout.Session>({
    key: `csx:${sessionId}:1`,
    path: `/v1/checkout/sessions/${sessionId}/expire`,
    params: {},
    now,
  });
  if (answer.kind === 'done' && answer.object.status === 'expired') return { state: 'expired', sessionId };
  if (answer.kind === 'unknown') return null;
  return readSetupPage(sessionId);
}

/** Every session that this page's calls may have made although no answer came back; null: Stripe cannot be asked. */
export async function findLostSessions(page: {
  pledgeId: string;
  number: number;
  customerId: string | null;
}): Promise<string[] | null> {
  const calls = await database().stripeCall.findMany({
    where: { key: { startsWith: `${keyPrefix(page)}:` } },
  });
  if (calls.length === 0) return [];
  const customerCall = await database().stripeCall.findUnique({ where: { key: `cus:${page.pledgeId}:1` } });
  const customer = page.customerId ?? customerCall?.objectId;
  if (!customer) return [];
  const callIds = new Set(calls.map((call) => callIdOf(call.key)));
  const answer = await readStripe('GET /v1/checkout/sessions', () =>
    stripe().checkout.sessions.list({ customer, limit: 100 }),
  );
  if (answer.kind !== 'done') return null;
  return answer.object.data
    .filter((session) => callIds.has(session.metadata?.call ?? ''))
    .map((session) => session.id);
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
