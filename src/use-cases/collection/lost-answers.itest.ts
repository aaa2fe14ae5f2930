import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { pullRetriesForward } from '@/adapters/jobs/unfinished';
import {
  aPledgedCampaign,
  brokenRules,
  campaignOf,
  chargesAtStripe,
  clearFaults,
  fault,
  passDeadline,
  pledgeOf,
  skip,
} from '@/testing/collection';
import { runJobsOnce } from '@/testing/run-jobs';
import { chargePledge } from './charge-pledge';
import { decideCampaign } from './decide-campaign';
import { sweepMoney } from './sweep-money';

/** Runs what waits for another attempt, as the worker would after its back-off. */
async function retryAll() {
  await pullRetriesForward();
  await runJobsOnce();
}

const CREATE = '/v1/payment_intents$';
const CONFIRM = '/confirm$';
const CASES = [
  ['its creation', 'http_500_before', CREATE],
  ['its creation', 'http_500_after', CREATE],
  ['its creation', 'timeout_after', CREATE],
  ['its creation', 'reset_after', CREATE],
  ['its confirmation', 'http_500_before', CONFIRM],
  ['its confirmation', 'http_500_after', CONFIRM],
  ['its confirmation', 'http_503_html', CONFIRM],
  ['its confirmation', 'reset_before', CONFIRM],
  ['its confirmation', 'reset_after', CONFIRM],
  ['its confirmation', 'truncate_body_after', CONFIRM],
  ['its confirmation', 'http_429', CONFIRM],
  ['its confirmation', 'lock_timeout', CONFIRM],
  ['its confirmation', '409_in_use', CONFIRM],
] as const;

test.each(CASES)(
  'a payment whose answer to %s was lost (%s) is charged exactly once',
  async (_, kind, path) => {
    const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
    const [pledgeId = ''] = pledgeIds;
    await fault(kind, path);
    await passDeadline(campaignId);
    await retryAll();
    expect((await pledgeOf(pledgeId)).status).toBe('COLLECTED');
    expect(await chargesAtStripe(pledgeId)).toHaveLength(1);
    expect((await campaignOf(campaignId)).status).toBe('FUNDED');
    expect(await brokenRules()).toEqual([]);
  },
  90_000,
);

test('a confirmation that timed out after the bank had charged is unknown, then collected, without a second charge', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
  const [pledgeId = ''] = pledgeIds;
  await fault('timeout_after', CONFIRM);
  await passDeadline(campaignId);
  const [attempt] = await database().paymentAttempt.findMany({ where: { pledgeId } });
  expect(attempt?.status).toBe('UNKNOWN');
  await retryAll();
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTED');
  expect(await chargesAtStripe(pledgeId)).toHaveLength(1);
}, 90_000);

test('a decline whose answer was a stored 500 is recognised, also beside an earlier decline', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([
    { euros: 500, script: ['insufficient_funds', 'stolen_card'] },
  ]);
  const [pledgeId = ''] = pledgeIds;
  await fault('http_500_after', CONFIRM);
  await passDeadline(campaignId);
  expect(await pledgeOf(pledgeId)).toMatchObject({ status: 'COLLECTING', repairNeed: 'RETRY' });
  await fault('http_500_after', CONFIRM);
  await skip({ hours: 25 });
  await runJobsOnce();
  await retryAll();
  expect((await pledgeOf(pledgeId)).repairNeed).toBe('NEW_CARD');
  const attempts = await database().paymentAttempt.findMany({ where: { pledgeId } });
  expect(attempts.map(({ status }) => status)).toEqual(['DECLINED', 'DECLINED']);
});

test.each(['payment_intent', 'payment_attempt'] as const)(
  'a job that died after writing its %s is taken up by the minute sweep',
  async (table) => {
    const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
    const [pledgeId = ''] = pledgeIds;
    await fault('http_500_before', table === 'payment_intent' ? CREATE : CONFIRM, 50);
    await passDeadline(campaignId);
    // The worker is killed, and its jobs with it.
    await database().$executeRaw`delete from graphile_worker._private_jobs`;
    await clearFaults();
    await skip({ hours: 0.05 });
    await sweepMoney();
    await runJobsOnce();
    expect((await pledgeOf(pledgeId)).status).toBe('COLLECTED');
    expect(await chargesAtStripe(pledgeId)).toHaveLength(1);
  },
);

test('jobs that run twice, and at once, charge once', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
  const [pledgeId = ''] = pledgeIds;
  await database().campaign.update({ where: { id: campaignId }, data: { deadlineAt: new Date(0) } });
  await Promise.all([decideCampaign(campaignId), decideCampaign(campaignId)]);
  await Promise.allSettled([1, 2, 3, 4].map(() => chargePledge(pledgeId)));
  await chargePledge(pledgeId);
  expect(await database().paymentAttempt.count({ where: { pledgeId } })).toBe(1);
  expect(await chargesAtStripe(pledgeId)).toHaveLength(1);
});
