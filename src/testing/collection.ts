import type Stripe from 'stripe';
import { readBusinessNow } from '@/adapters/clock';
import { checkLedger } from '@/adapters/db/check-ledger';
import { database } from '@/adapters/db/client';
import { advanceBusinessTime } from '@/adapters/db/clock-offset';
import { env } from '@/adapters/env';
import { createAccount } from '@/adapters/stripe/accounts';
import { stripe } from '@/adapters/stripe/client';
import { isStripeEventType } from '@/adapters/stripe/event-types';
import { moveTime } from '@/demo/move-time';
import { setSandboxClock } from '@/demo/sandbox-control';
import { addElapsedDays, addHours } from '@/domain/paris-time';
import { refreshAccount } from '@/use-cases/businesses/refresh-account';
import { recordStripeEvent } from '@/use-cases/payments/record-stripe-event';
import { onDatabase } from '../../scripts/services/database-of';
import { aBusiness, aUser } from './makers';
import { anOpenCampaign, aReward, endsIn } from './open-campaign';
import { aConfirmedPledge, CARDS } from './pledge';
import { runJobsOnce } from './run-jobs';
import { testWorld } from './sandbox';

export const SYSTEM = { kind: 'system' } as const;
const IBAN = 'FR1420041010050500013M02606';

/** A business with a real account in the sandbox, which can receive transfers and has a bank account; with one member. */
export async function aPaidBusiness() {
  const { id } = await aBusiness();
  const now = await readBusinessNow(database());
  const account = await createAccount(
    { id, email: 'fournil@exemple.test', name: 'Fournil', acceptsCards: true },
    now,
  );
  if (!account) throw new Error('the sandbox made no account');
  await database().business.update({ where: { id }, data: { stripeAccountId: account } });
  await testWorld().control(`/accounts/${account}/onboard`, { outcome: 'complete', iban: IBAN });
  await refreshAccount(SYSTEM, { businessId: id });
  const member = await aUser('RESIDENT', { memberOf: [id] });
  return { id, account, member };
}

/** The platform's own payouts, which Stripe makes daily unless told otherwise. */
export async function platformPayouts(interval: 'manual' | 'daily'): Promise<void> {
  await stripe().balanceSettings.update({ payments: { payouts: { schedule: { interval } } } });
}

export interface Wish {
  /** Card number; the usual good one when not given. */
  readonly card?: string;
  /** What the bank will say at the deadline and after, in order: decline codes, `authentication_required`, `succeed`. */
  readonly script?: readonly string[];
  readonly euros?: number;
  /** Takes a unit of a limited reward of 20 € besides; it has as many as are wished. */
  readonly limited?: true;
}

/** A campaign of a business that can be paid, with these confirmed pledges (20 € each unless told); its goal is their sum. */
export async function aPledgedCampaign(
  wishes: readonly Wish[],
  over: { goalCents?: number; title?: string } = {},
) {
  await platformPayouts('manual');
  const business = await aPaidBusiness();
  const sum = wishes.reduce((total, { euros = 20 }) => total + euros * 100, 0);
  const { goalCents = Math.max(sum, 500_00), ...rest } = over;
  const campaign = await anOpenCampaign({ businessId: business.id, goalCents, ...rest });
  const quantity = wishes.filter(({ limited }) => limited).length;
  const reward = quantity > 0 ? await aReward(campaign.id, { quantity, priceCents: 20_00 }) : null;
  const pledges = [];
  for (const { card = CARDS.ok, script, euros = 20, limited } of wishes) {
    const rewards = limited && reward ? [{ rewardId: reward.id, quantity: 1 }] : [];
    const pledge = await aConfirmedPledge(campaign.id, { card, rewards, freeCents: euros * 100 });
    if (script) await playScript(pledge.paymentMethodId, script);
    pledges.push(pledge);
  }
  return {
    campaignId: campaign.id,
    business,
    pledges,
    pledgeIds: pledges.map(({ id }) => id),
    rewardId: reward?.id,
  };
}

/** What the bank behind a saved card will say next: real declining cards cannot be saved. */
export async function playScript(paymentMethodId: string | null, outcomes: readonly string[]): Promise<void> {
  await testWorld().control(`/payment_methods/${paymentMethodId}/script`, { outcomes });
}

/** Its deadline passes, and all that follows at once has happened. */
export async function passDeadline(campaignId: string): Promise<void> {
  await endsIn(campaignId, -1_000);
  await runJobsOnce();
}

/** Moves business time by so many hours, stopping at everything that is due; events of Stripe are heard on the way. */
export async function pass(time: { hours?: number; days?: number }): Promise<void> {
  const now = await readBusinessNow(database());
  const to = addHours(addElapsedDays(now, time.days ?? 0), time.hours ?? 0);
  await moveTime({ to, sandbox: testWorld(), runJobs: runJobsOnce });
}

/** Moves both clocks without working anything off on the way, as if the worker had been away. */
export async function skip({ hours }: { hours: number }): Promise<void> {
  const to = addHours(await readBusinessNow(database()), hours);
  await setSandboxClock(testWorld(), to);
  await advanceBusinessTime(database(), to);
}

/** Brings the application every event of the world, of the platform and of this account, as webhooks would. */
export async function deliverEvents(
  options: { account?: string; types?: readonly string[]; newestFirst?: boolean } = {},
) {
  const { account, types, newestFirst = false } = options;
  const events: Stripe.Event[] = [];
  for await (const event of stripe().events.list({ limit: 100 })) events.push(event);
  if (account) {
    for await (const event of stripe().events.list({ limit: 100 }, { stripeAccount: account }))
      events.push(event);
  }
  if (!newestFirst) events.reverse();
  for (const event of events) {
    if (!isStripeEventType(event.type) || (types && !types.includes(event.type))) continue;
    const object = event.data.object as { id?: string; payment_intent?: unknown };
    const ofAccount = event.type.startsWith('account.') || event.type === 'balance.available';
    const objectId = ofAccount ? account : object.id;
    if (!objectId) continue;
    await recordStripeEvent({
      id: event.id,
      type: event.type,
      account: event.account ?? null,
      objectId,
      paymentIntentId: typeof object.payment_intent === 'string' ? object.payment_intent : null,
    });
  }
  await runJobsOnce();
}

export const pledgeOf = (id: string) => database().pledge.findUniqueOrThrow({ where: { id } });
export const campaignOf = (id: string) => database().campaign.findUniqueOrThrow({ where: { id } });

/** Charges that succeeded at Stripe for this pledge, whatever our own rows say. */
export async function chargesAtStripe(pledgeId: string): Promise<Stripe.Charge[]> {
  const { data } = await stripe().charges.list({ limit: 100 });
  return data.filter((charge) => charge.metadata.pledge_id === pledgeId && charge.status === 'succeeded');
}

/** Kinds of the mails asked for a pledge, a campaign, a business…, in order. */
export async function mailsAbout(subjectId: string): Promise<string[]> {
  const mails = await database().mail.findMany({ where: { subjectId }, orderBy: { id: 'asc' } });
  return mails.map(({ kind, occurrence }) => (occurrence === '1' ? kind : `${kind} ${occurrence}`));
}

/** The next call of this kind meets a fault: see the sandbox's README for their names. */
export const fault = (kind: string, path: string, times = 1) =>
  testWorld().control('/faults', { kind, times, match: { method: 'POST', path } });

export async function clearFaults(): Promise<void> {
  const { baseUrl, secretKey, controlToken } = testWorld();
  await fetch(`${baseUrl}/_sandbox/faults`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${secretKey}`, 'X-Sandbox-Token': controlToken },
  });
}

/** Rules of `check:ledger` that do not hold now. */
export const brokenRules = async () =>
  (await onDatabase(env().DATABASE_URL, checkLedger)).map(({ rule }) => rule);
