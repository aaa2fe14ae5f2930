import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import {
  aPledgedCampaign,
  brokenRules,
  clearFaults,
  fault,
  passDeadline,
  SYSTEM,
  skip,
} from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { runJobsOnce } from '@/testing/run-jobs';
import { testWorld } from '@/testing/sandbox';
import { refreshAccount } from '@/use-cases/businesses/refresh-account';
import { finishCollection } from '@/use-cases/collection/finish-collection';
import { sweepMoney } from '@/use-cases/collection/sweep-money';
import { payOutCampaign } from './pay-out-campaign';
import { releasePayouts } from './release-payouts';
import { sendPayout } from './send-payout';
import { sendTransfer } from './send-transfer';
import { settleCampaign } from './settle-campaign';

/** The worker is killed, and its jobs with it. */
const forgetJobs = () => database().$executeRaw`delete from graphile_worker._private_jobs`;
const transfers = (campaignId: string) => database().transfer.findMany({ where: { campaignId } });
const payouts = (campaignId: string) =>
  database().payout.findMany({ where: { campaignId }, orderBy: { number: 'asc' } });
const OTHER_IBAN = 'FR7630006000011234567890189';

test('a job that died after writing its transfers is taken up by the minute sweep', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await fault('http_500_before', '/v1/transfers$', 50);
  await passDeadline(campaignId);
  await forgetJobs();
  await clearFaults();
  await skip({ hours: 2 });
  await sweepMoney();
  await runJobsOnce();
  await sweepMoney();
  await runJobsOnce();
  expect((await stripe().transfers.list({ destination: business.account })).data).toHaveLength(2);
  expect(await brokenRules()).toEqual([]);
});

test('a job that died after writing its payout is taken up by the minute sweep', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  await skip({ hours: 24 * 8 });
  await payOutCampaign(campaignId);
  expect((await payouts(campaignId)).map(({ status }) => status)).toEqual(['CREATED']);
  await forgetJobs();
  await skip({ hours: 0.1 });
  await sweepMoney();
  await runJobsOnce();
  expect((await stripe().payouts.list({}, { stripeAccount: business.account })).data).toHaveLength(1);
  expect(await brokenRules()).toEqual([]);
});

test('settling that runs twice, and at once, settles once: one transfer for each charge', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await fault('http_503_html', '/v1/transfers$', 50);
  await passDeadline(campaignId);
  await clearFaults();
  await Promise.allSettled(
    [1, 2, 3].flatMap(() => [settleCampaign(campaignId), finishCollection(campaignId)]),
  );
  const rows = await transfers(campaignId);
  expect(rows).toHaveLength(2);
  await Promise.allSettled(rows.flatMap(({ id }) => [sendTransfer(id), sendTransfer(id)]));
  await runJobsOnce();
  expect((await stripe().transfers.list({ destination: business.account })).data).toHaveLength(2);
  expect(await brokenRules()).toEqual([]);
});

test('a payout that is sent twice, and at once, leaves once', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  await skip({ hours: 24 * 8 });
  await payOutCampaign(campaignId);
  const [payout] = await payouts(campaignId);
  await Promise.allSettled([1, 2, 3].map(() => sendPayout(payout?.id ?? '')));
  await runJobsOnce();
  expect((await stripe().payouts.list({}, { stripeAccount: business.account })).data).toHaveLength(1);
  expect(await payouts(campaignId)).toHaveLength(1);
  expect(await brokenRules()).toEqual([]);
});

test('a payout that was written before the bank account changed, and never sent, goes to the new one once it is confirmed', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  await skip({ hours: 24 * 8 });
  await payOutCampaign(campaignId);
  await testWorld().control(`/accounts/${business.account}/bank_account`, { iban: OTHER_IBAN });
  await refreshAccount(SYSTEM, { businessId: business.id });
  await runJobsOnce();
  expect((await stripe().payouts.list({}, { stripeAccount: business.account })).data).toHaveLength(0);
  await releasePayouts(await aUser('ADMIN'), business.id);
  await runJobsOnce();
  const [first, second] = await payouts(campaignId);
  expect(first?.status).toBe('ERROR');
  expect(second?.destination).not.toBe(first?.destination);
  const { data } = await stripe().payouts.list({}, { stripeAccount: business.account });
  expect(data.map(({ destination }) => destination)).toEqual([second?.destination]);
  expect(await brokenRules()).toEqual([]);
});
