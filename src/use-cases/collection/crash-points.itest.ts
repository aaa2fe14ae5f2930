import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import {
  aPledgedCampaign,
  brokenRules,
  campaignOf,
  chargesAtStripe,
  passDeadline,
  pledgeOf,
  skip,
} from '@/testing/collection';
import { completePage, pageOf } from '@/testing/pledge';
import { runJobsOnce } from '@/testing/run-jobs';
import { testWorld } from '@/testing/sandbox';
import { changeCard } from '@/use-cases/pledges/change-card';
import { refreshPaymentPage } from '@/use-cases/pledges/refresh-payment-page';

const OTHER_CARD = '5555555555554444';
const holder = (pledgeId: string) => ({ kind: 'holder', pledgeId }) as const;
const intentsOf = (pledgeId: string) =>
  database().paymentIntent.findMany({ where: { pledgeId }, orderBy: { number: 'asc' } });

test('a payment that Stripe cancels by itself after too many confirmations is followed by another, and charged once', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500, script: ['insufficient_funds'] }]);
  const [pledgeId = ''] = pledgeIds;
  await testWorld().control('/profile', { confirmLimit: 1 });
  await passDeadline(campaignId);
  expect((await pledgeOf(pledgeId)).repairNeed).toBe('RETRY');
  for (let day = 1; day <= 5; day += 1) {
    await skip({ hours: 24 });
    await runJobsOnce();
    if ((await pledgeOf(pledgeId)).repairNeed === 'INVESTIGATE') break;
  }
  expect((await intentsOf(pledgeId)).map(({ status }) => status)).toEqual(['CANCELED']);
  await testWorld().control('/profile', { confirmLimit: 100 });
  // The card was not what failed: with another one, on a payment of its own, it works.
  await changeCard(holder(pledgeId), pledgeId);
  const page = await pageOf(pledgeId);
  await completePage(page.stripeSessionId ?? '', OTHER_CARD);
  await refreshPaymentPage({ pageId: page.id });
  await skip({ hours: 1 });
  await runJobsOnce();
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTED');
  expect((await intentsOf(pledgeId)).map(({ status }) => status)).toEqual(['CANCELED', 'SUCCEEDED']);
  expect(await chargesAtStripe(pledgeId)).toHaveLength(1);
  expect(await brokenRules()).toEqual([]);
});

test('a page for another card that closes after the decision gives its card to the next attempt', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500, script: ['stolen_card'] }]);
  const [pledgeId = ''] = pledgeIds;
  await changeCard(holder(pledgeId), pledgeId);
  const page = await pageOf(pledgeId);
  expect(page.purpose).toBe('CARD_CHANGE');
  await passDeadline(campaignId);
  expect((await pledgeOf(pledgeId)).repairNeed).toBe('NEW_CARD');
  await completePage(page.stripeSessionId ?? '', OTHER_CARD);
  await refreshPaymentPage({ pageId: page.id });
  await skip({ hours: 1 });
  await runJobsOnce();
  const pledge = await pledgeOf(pledgeId);
  expect(pledge).toMatchObject({ status: 'COLLECTED', cardLast4: '4444' });
  expect(await chargesAtStripe(pledgeId)).toHaveLength(1);
});

test('cards are forgotten when their pledge has ended, also those that were only tried, and not before', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500, script: ['stolen_card'] }]);
  const [pledgeId = ''] = pledgeIds;
  const customer = (await pledgeOf(pledgeId)).stripeCustomerId ?? '';
  const saved = async () => (await stripe().paymentMethods.list({ customer })).data.length;
  await passDeadline(campaignId);
  expect(await saved()).toBe(1);
  await changeCard(holder(pledgeId), pledgeId);
  const page = await pageOf(pledgeId);
  await completePage(page.stripeSessionId ?? '', OTHER_CARD);
  await refreshPaymentPage({ pageId: page.id });
  await skip({ hours: 1 });
  await runJobsOnce();
  expect((await campaignOf(campaignId)).status).toBe('FUNDED');
  expect(await saved()).toBe(0);
});

test('a merchant of record that may not take cards stops the collection of its campaign alone, and its pledges stay', async () => {
  const stopped = await aPledgedCampaign([{ euros: 500 }]);
  const other = await aPledgedCampaign([{ euros: 500 }]);
  await database().campaign.update({
    where: { id: stopped.campaignId },
    data: { merchantOfRecord: 'BUSINESS' },
  });
  await testWorld().control(`/accounts/${stopped.business.account}/restrict`, {});
  await passDeadline(stopped.campaignId);
  await passDeadline(other.campaignId);
  const [pledgeId = ''] = stopped.pledgeIds;
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTING');
  expect(await chargesAtStripe(pledgeId)).toHaveLength(0);
  expect((await campaignOf(other.campaignId)).status).toBe('FUNDED');
});
