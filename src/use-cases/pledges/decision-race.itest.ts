import { expect, test } from 'vitest';
import { readCampaignTotal } from '@/adapters/db/campaign-total';
import { database } from '@/adapters/db/client';
import { aPledgedCampaign, brokenRules, campaignOf } from '@/testing/collection';
import { aDraft, aReward, endsIn } from '@/testing/open-campaign';
import { ANYBODY, completePage, pageOf, SENTENCE } from '@/testing/pledge';
import { runJobsOnce } from '@/testing/run-jobs';
import { closeCampaign } from '../collection/close-campaign';
import { decideCampaign } from '../collection/decide-campaign';
import { openPledge } from './open-pledge';
import { refreshPaymentPage } from './refresh-payment-page';

const VISITORS = 24;
const PRICE_CENTS = 20_00;

test('visitors who finish at Stripe while the deadline closes their pages: each who finished before counts exactly once, nobody after', async () => {
  const { campaignId } = await aPledgedCampaign([{ euros: 500 }]);
  const reward = await aReward(campaignId, { quantity: VISITORS, priceCents: PRICE_CENTS });
  const pages: { pledgeId: string; pageId: string; sessionId: string }[] = [];
  for (let i = 0; i < VISITORS; i += 1) {
    const draft = await aDraft(campaignId, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
    const { pledgeId } = await openPledge(ANYBODY, { draftId: draft.id, consentSentence: SENTENCE });
    const page = await pageOf(pledgeId);
    pages.push({ pledgeId, pageId: page.id, sessionId: page.stripeSessionId ?? '' });
  }
  // Two had finished before; the others race with the closing of their pages.
  for (const { sessionId } of pages.slice(0, 2)) await completePage(sessionId);
  await endsIn(campaignId, -1_000);

  const finish = async ({ pageId, sessionId }: { pageId: string; sessionId: string }, i: number) => {
    const finished =
      i < 2 ||
      (await completePage(sessionId).then(
        () => true,
        () => false,
      ));
    // Return, webhook, or neither: the closing alone must find it.
    if (i % 3 !== 0) await Promise.all(Array.from({ length: i % 3 }, () => refreshPaymentPage({ pageId })));
    return finished;
  };
  const decide = async () => {
    await closeCampaign(campaignId);
    await runJobsOnce();
    await decideCampaign(campaignId);
  };
  const [finished] = await Promise.all([Promise.all(pages.map(finish)), decide(), decide()]);
  // What still was open when the others had finished.
  await decide();
  for (const { pageId } of pages) await refreshPaymentPage({ pageId });

  const counted = finished.filter(Boolean).length;
  const campaign = await campaignOf(campaignId);
  expect(campaign.status).not.toBe('LIVE');
  expect(Number(campaign.decidedPledgedCents)).toBe(500_00 + counted * PRICE_CENTS);
  expect(campaign.decidedBackers).toBe(1 + counted);
  expect(await readCampaignTotal(database(), campaignId)).toEqual({
    pledgedCents: 500_00 + counted * PRICE_CENTS,
    backers: 1 + counted,
  });
  expect((await database().reward.findUniqueOrThrow({ where: { id: reward.id } })).taken).toBe(counted);
  for (const [i, { pledgeId }] of pages.entries()) {
    const confirmations = await database().pledgeEvent.count({ where: { pledgeId, to: 'CONFIRMED' } });
    expect([i, confirmations]).toEqual([i, finished[i] ? 1 : 0]);
  }
  expect(await database().pledge.count({ where: { campaignId, status: 'OPEN' } })).toBe(0);
  expect(await brokenRules()).toEqual([]);
}, 60_000);
