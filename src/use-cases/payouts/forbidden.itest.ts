import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import {
  aPledgedCampaign,
  brokenRules,
  campaignOf,
  clearFaults,
  deliverEvents,
  fault,
  mailsAbout,
  pass,
  passDeadline,
} from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { runJobsOnce } from '@/testing/run-jobs';
import { releaseCampaign } from '../collection/release-campaign';
import { sweepMoney } from '../collection/sweep-money';

const FORBIDDEN = 'STRIPE_FORBIDS_COLLECTION';
const alerts = async (campaignId: string) =>
  (await mailsAbout(campaignId)).filter((mail) => mail.includes(FORBIDDEN));

test('a transfer that Stripe forbids stops the campaign’s money and tells the desk, and is made once after the release', async () => {
  const { campaignId } = await aPledgedCampaign([{ euros: 500 }]);
  await fault('http_403', '/v1/transfers$');
  await passDeadline(campaignId);
  expect((await campaignOf(campaignId)).holdReason).toBe(FORBIDDEN);
  expect(await alerts(campaignId)).toHaveLength(1);
  // Unknown, if another answer had been lost before this one: in any case nothing has left.
  const [waiting, ...others] = await database().transfer.findMany({ where: { campaignId } });
  expect([waiting?.number, waiting?.stripeId, others]).toEqual([1, null, []]);
  expect(['CREATED', 'UNKNOWN']).toContain(waiting?.status);
  await releaseCampaign(await aUser('ADMIN'), campaignId);
  await runJobsOnce();
  expect(await database().transfer.findMany({ where: { campaignId } })).toMatchObject([
    { number: 1, status: 'SUCCEEDED' },
  ]);
  expect(await brokenRules()).toEqual([]);
}, 60_000);

test('a payout that Stripe forbids stops the campaign’s money and tells the desk, and is made once after the release', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  // The campaign of the test before is paid out in the same days.
  await fault('http_403', '/v1/payouts$', 2);
  await pass({ days: 8 });
  expect((await campaignOf(campaignId)).holdReason).toBe(FORBIDDEN);
  expect(await alerts(campaignId)).toHaveLength(1);
  await clearFaults();
  await releaseCampaign(await aUser('ADMIN'), campaignId);
  await sweepMoney();
  await runJobsOnce();
  await pass({ days: 5 });
  await deliverEvents({ account: business.account });
  expect(
    await database().payout.findMany({ where: { campaignId }, orderBy: { number: 'asc' } }),
  ).toMatchObject([
    // The call that Stripe forbade is given up with the release, so that it can never be sent beside the second.
    { number: 1, status: 'ERROR' },
    { number: 2, status: 'PAID' },
  ]);
  expect(await brokenRules()).toEqual([]);
}, 60_000);
