import type Stripe from 'stripe';
import { addMinutes } from '@/domain/paris-time';
import { LOST_ANSWER_SECONDS } from '@/domain/payment-page';
import { HOLD_MINUTES } from '@/domain/pledge';
import { database } from '../db/client';
import { env } from '../env';
import { callIdOf, callStripe, readStripe } from './call';
import { stripe } from './client';
import { sessionKey } from './payment-page-calls';
import { ensureCustomer } from './pledge-customer';

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
  const customer = page.customerId ? { id: page.customerId, isNew: false } : await ensureCustomer(page, now);
  if (!customer) return null;
  const customerId = customer.id;
  const attempt = customer.isNew ? 1 : await nextAttempt(page, customerId, now);
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

/** The attempt number to create with, or the session that an earlier attempt turns out to have made. */
async function nextAttempt(
  page: SetupPage,
  customerId: string,
  now: Date,
): Promise<number | Stripe.Checkout.Session | 'unknown'> {
  const calls = await database().stripeCall.findMany({
    where: { key: { startsWith: sessionKey(page) } },
    orderBy: { createdAt: 'desc' },
  });
  const last = calls[0];
  if (!last) return 1;
  const ageSeconds = (now.getTime() - last.createdAt.getTime()) / 1000;
  const isKnown = last.state === 'done' || last.state === 'refused';
  if (!isKnown && ageSeconds <= LOST_ANSWER_SECONDS) return calls.length;
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
  const key = `${sessionKey(page)}${attempt}`;
  const answer = await callStripe<Stripe.Checkout.Session>({
    key,
    path: '/v1/checkout/sessions',
    params: sessionParams(page, customerId, now),
    now,
  });
  if (answer.kind === 'done') return answer.object;
  if (answer.kind === 'unknown') return null;
  // What waited too long for its turn would end too soon for Stripe's clock: pressing again asks under the next number.
  if (answer.error.param === 'expires_at') return null;
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
