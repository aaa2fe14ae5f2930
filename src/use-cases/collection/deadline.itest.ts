import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import {
  aPledgedCampaign,
  brokenRules,
  campaignOf,
  chargesAtStripe,
  mailsAbout,
  passDeadline,
  platformPayouts,
  pledgeOf,
  skip,
} from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { aDraft, endsIn } from '@/testing/open-campaign';
import { ANYBODY, completePage, pageOf, SENTENCE } from '@/testing/pledge';
import { runJobsOnce } from '@/testing/run-jobs';
import { openPledge } from '../pledges/open-pledge';
import { refreshPaymentPage } from '../pledges/refresh-payment-page';
import { closeCampaign } from './close-campaign';
import { decideCampaign } from './decide-campaign';
import { holdCampaign } from './hold-campaign';
import { releaseCampaign } from './release-campaign';

/** A pledge of this amount whose payment page is open. */
async function anOpenPledge(campaignId: string, euros: number) {
  const draft = await aDraft(campaignId, { freeCents: euros * 100 });
  const { pledgeId } = await openPledge(ANYBODY, { draftId: draft.id, consentSentence: SENTENCE });
  const page = await pageOf(pledgeId);
  return { pledgeId, pageId: page.id, sessionId: page.stripeSessionId ?? '' };
}

test('a page completed at Stripe before it was closed there counts, one that was not is told, and the goal is reached by the first', async () => {
  const { campaignId } = await aPledgedCampaign([{ euros: 300 }], { goalCents: 500_00 });
  const completed = await anOpenPledge(campaignId, 200);
  const abandoned = await anOpenPledge(campaignId, 900);
  await completePage(completed.sessionId);
  await passDeadline(campaignId);
  // The decision waits for the pages, and tries again ten seconds later.
  await skip({ hours: 0.01 });
  await runJobsOnce();
  expect(await campaignOf(campaignId)).toMatchObject({ decidedPledgedCents: 500_00n, decidedBackers: 2 });
  expect((await pledgeOf(completed.pledgeId)).status).toBe('COLLECTED');
  expect((await pledgeOf(abandoned.pledgeId)).status).toBe('EXPIRED');
  expect(await mailsAbout(abandoned.pledgeId)).toEqual(['pledge-not-completed']);
  expect(await brokenRules()).toEqual([]);
});

test('nothing is decided before the deadline, nor while a payment page is open', async () => {
  const { campaignId } = await aPledgedCampaign([{ euros: 500 }]);
  await closeCampaign(campaignId);
  await decideCampaign(campaignId);
  expect((await campaignOf(campaignId)).status).toBe('LIVE');
  await anOpenPledge(campaignId, 20);
  await endsIn(campaignId, -1_000);
  await decideCampaign(campaignId);
  expect((await campaignOf(campaignId)).status).toBe('LIVE');
});

test('confirmations that race with the decision are counted by it or made after none: the figures are the sum of what is collected', async () => {
  const { campaignId } = await aPledgedCampaign([{ euros: 500 }]);
  const open = [];
  for (let i = 0; i < 24; i += 1) open.push(await anOpenPledge(campaignId, 10 + i));
  for (const { sessionId } of open.slice(0, 16)) await completePage(sessionId);
  await endsIn(campaignId, -1_000);
  const refresh = open.map(({ pageId }) => refreshPaymentPage({ pageId }));
  const decisions = Array.from({ length: 12 }, async (_, i) => {
    if (i % 3 === 0) await closeCampaign(campaignId);
    await decideCampaign(campaignId);
    await runJobsOnce();
  });
  await Promise.all([...refresh, ...decisions]);
  await closeCampaign(campaignId);
  await runJobsOnce();
  await decideCampaign(campaignId);
  const campaign = await campaignOf(campaignId);
  expect(campaign.status).not.toBe('LIVE');
  const completed = open.slice(0, 16).reduce((sum, _, i) => sum + (10 + i) * 100, 500_00);
  expect(Number(campaign.decidedPledgedCents)).toBe(completed);
  expect(campaign.decidedBackers).toBe(17);
  expect(await database().campaignEvent.count({ where: { campaignId, to: 'COLLECTING' } })).toBe(1);
  expect(await brokenRules()).toEqual([]);
}, 60_000);

test('while the platform would be paid out automatically nothing is collected; an admin releases it, and all goes on', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
  await platformPayouts('daily');
  await passDeadline(campaignId);
  expect(await campaignOf(campaignId)).toMatchObject({
    status: 'COLLECTING',
    holdReason: 'PLATFORM_PAYOUTS_AUTOMATIC',
  });
  expect(await database().paymentIntent.count({ where: { pledgeId: pledgeIds[0] } })).toBe(0);
  expect(await mailsAbout(campaignId)).toContain('desk-alert PLATFORM_PAYOUTS_AUTOMATIC:1');
  const admin = await aUser('ADMIN');
  await expect(releaseCampaign(admin, campaignId)).rejects.toThrow('WRONG_STATUS');
  await platformPayouts('manual');
  await expect(releaseCampaign(await aUser('ADVISER'), campaignId)).rejects.toThrow('NOT_FOUND');
  await releaseCampaign(admin, campaignId);
  await runJobsOnce();
  expect((await campaignOf(campaignId)).status).toBe('FUNDED');
});

test('a held campaign moves no money, and its backers get back the time that was held', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([
    { euros: 500 },
    { euros: 30, script: ['insufficient_funds', 'succeed'] },
  ]);
  const [, failed = ''] = pledgeIds;
  await passDeadline(campaignId);
  const before = (await pledgeOf(failed)).repairUntil?.getTime() ?? 0;
  const admin = await aUser('ADMIN');
  await holdCampaign(admin, { campaignId, reason: 'Un doute sur l’entreprise' });
  await skip({ hours: 9 * 24 });
  await runJobsOnce();
  expect(await pledgeOf(failed)).toMatchObject({ status: 'COLLECTING', repairNeed: 'RETRY' });
  expect(await database().paymentAttempt.count({ where: { pledgeId: failed } })).toBe(1);
  await releaseCampaign(admin, campaignId);
  const heldMs = ((await pledgeOf(failed)).repairUntil?.getTime() ?? 0) - before;
  expect(Math.round(heldMs / 86_400_000)).toBe(9);
  await runJobsOnce();
  expect((await pledgeOf(failed)).status).toBe('COLLECTING');
  await skip({ hours: 24 });
  await runJobsOnce();
  expect((await pledgeOf(failed)).status).toBe('COLLECTED');
  expect(await chargesAtStripe(failed)).toHaveLength(1);
});
