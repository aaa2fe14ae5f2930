import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import {
  aPledgedCampaign,
  brokenRules,
  clearFaults,
  deliverEvents,
  fault,
  pass,
  passDeadline,
  skip,
} from '@/testing/collection';
import { runJobsOnce } from '@/testing/run-jobs';
import { sweepMoney } from '../collection/sweep-money';

const forgetJobs = () => database().$executeRaw`delete from graphile_worker._private_jobs`;
const payouts = (campaignId: string) =>
  database().payout.findMany({ where: { campaignId }, orderBy: { number: 'asc' } });

test('a payout whose answer stays lost beyond the day that Stripe keeps its key is found, not made again from the money of another campaign', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }]);
  const other = await aPledgedCampaign([{ euros: 900 }]);
  await database().campaign.update({ where: { id: other.campaignId }, data: { businessId: business.id } });
  await passDeadline(campaignId);
  await fault('timeout_after', '/v1/payouts$', 50);
  await skip({ hours: 24 * 8 });
  await sweepMoney();
  await runJobsOnce();
  await forgetJobs();
  await database().due.deleteMany({ where: { kind: 'pay-out-campaign', subjectId: other.campaignId } });
  expect((await payouts(campaignId)).map(({ status }) => status)).toEqual(['UNKNOWN']);
  await clearFaults();

  // Money of another campaign of the same business arrives on its balance.
  await passDeadline(other.campaignId);
  await forgetJobs();
  await skip({ hours: 24 * 8 });
  await database().due.deleteMany({ where: { subjectId: other.campaignId } });
  await sweepMoney();
  await runJobsOnce();
  const { data } = await stripe().payouts.list({}, { stripeAccount: business.account });
  expect(data.filter(({ metadata }) => metadata?.campaign_id === campaignId)).toHaveLength(1);
  await deliverEvents({ account: business.account });
  expect((await payouts(campaignId)).map(({ status }) => status)).toEqual(['PAID']);
}, 60_000);

test('a transfer whose answer stays lost beyond the day that Stripe keeps its key is found', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }]);
  await fault('timeout_after', '/v1/transfers$', 50);
  await passDeadline(campaignId);
  await forgetJobs();
  await clearFaults();
  await skip({ hours: 26 });
  await sweepMoney();
  await runJobsOnce();
  expect((await database().transfer.findMany({ where: { campaignId } })).map(({ status }) => status)).toEqual(
    ['SUCCEEDED'],
  );
  expect((await stripe().transfers.list({ destination: business.account })).data).toHaveLength(1);
  expect(await brokenRules()).toEqual([]);
}, 90_000);

test('a settled campaign whose payout was forgotten, or had no bank account yet, is paid out by the minute sweep', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }]);
  const { bankAccountId } = await database().business.findUniqueOrThrow({ where: { id: business.id } });
  await passDeadline(campaignId);
  await database().business.update({ where: { id: business.id }, data: { bankAccountId: null } });
  await pass({ days: 8 });
  expect(await payouts(campaignId)).toEqual([]);
  await database().business.update({ where: { id: business.id }, data: { bankAccountId } });
  await sweepMoney();
  await runJobsOnce();
  expect(await payouts(campaignId)).toHaveLength(1);
}, 90_000);
