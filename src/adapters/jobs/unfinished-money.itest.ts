import { expect, test } from 'vitest';
import { brokenRules, pledgeOf, skip } from '@/testing/collection';
import { aDraft, anOpenCampaign, aReward } from '@/testing/open-campaign';
import { ANYBODY, pageOf, SENTENCE } from '@/testing/pledge';
import { runJobsOnce } from '@/testing/run-jobs';
import { sweepMoney } from '@/use-cases/collection/sweep-money';
import { openPledge } from '@/use-cases/pledges/open-pledge';
import { database } from '../db/client';
import { sweep } from './sweep';

async function aHoldThatIsOver() {
  const campaign = await anOpenCampaign();
  const reward = await aReward(campaign.id, { quantity: 1 });
  const draft = await aDraft(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
  const { pledgeId } = await openPledge(ANYBODY, { draftId: draft.id, consentSentence: SENTENCE });
  await skip({ hours: 1 });
  await sweep();
  return { pledgeId, key: `close-payment-page:${(await pageOf(pledgeId)).id}` };
}

test('a hold whose closing was given up after its last attempt, or lost altogether, is closed by the minute sweep', async () => {
  const givenUp = await aHoldThatIsOver();
  await database().$executeRaw`
    update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'Stripe was away for days' where key = ${givenUp.key}`;
  const lost = await aHoldThatIsOver();
  await database().$executeRaw`delete from graphile_worker._private_jobs where key = ${lost.key}`;
  await runJobsOnce();
  for (const { pledgeId } of [givenUp, lost]) expect((await pledgeOf(pledgeId)).status).toBe('OPEN');
  await sweepMoney();
  await runJobsOnce();
  for (const { pledgeId } of [givenUp, lost]) expect((await pledgeOf(pledgeId)).status).toBe('EXPIRED');
  expect(await brokenRules()).toEqual([]);
});
