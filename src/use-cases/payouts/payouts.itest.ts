import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { pullRetriesForward } from '@/adapters/jobs/unfinished';
import { stripe } from '@/adapters/stripe/client';
import { readLedgerTable } from '@/queries/ledger-table';
import {
  aPledgedCampaign,
  brokenRules,
  deliverEvents,
  fault,
  mailsAbout,
  pass,
  passDeadline,
  SYSTEM,
  skip,
} from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { runJobsOnce } from '@/testing/run-jobs';
import { testWorld } from '@/testing/sandbox';
import { refreshAccount } from '../businesses/refresh-account';
import { payOutCampaign } from './pay-out-campaign';
import { refreshPayout } from './refresh-payout';
import { releasePayouts } from './release-payouts';
import { resendTransfers } from './resend-transfers';

const payouts = (campaignId: string) =>
  database().payout.findMany({ where: { campaignId }, orderBy: { number: 'asc' } });
const transfers = (campaignId: string) =>
  database().transfer.findMany({ where: { campaignId }, orderBy: [{ pledgeId: 'asc' }, { number: 'asc' }] });
const availableOf = async (account: string) =>
  (await stripe().balance.retrieve({}, { stripeAccount: account })).available[0]?.amount;
const OTHER_IBAN = 'FR7630006000011234567890189';

test('transfers that Stripe refuses because onboarding lapsed are told to business and desk, and sent once it is mended', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await testWorld().control(`/accounts/${business.account}/restrict`, {});
  await passDeadline(campaignId);
  expect((await transfers(campaignId)).map(({ status }) => status)).toEqual(['ERROR', 'ERROR']);
  const told = await mailsAbout(campaignId);
  expect(told.filter((kind) => kind.startsWith('transfers-stopped'))).toHaveLength(1);
  expect(told.filter((kind) => kind.startsWith('payout-failed'))).toEqual([]);
  expect(told.filter((kind) => kind.startsWith('desk-alert TRANSFER_REFUSED'))).toHaveLength(1);

  await refreshAccount(SYSTEM, { businessId: business.id });
  await resendTransfers({ stripeAccountId: business.account });
  expect(await transfers(campaignId)).toHaveLength(2);

  await testWorld().control(`/accounts/${business.account}/activate`, {});
  await skip({ hours: 1 });
  await deliverEvents({ account: business.account, types: ['account.updated'] });
  await resendTransfers({ stripeAccountId: business.account });
  await runJobsOnce();
  expect((await transfers(campaignId)).map(({ status, number }) => `${number} ${status}`)).toEqual([
    '1 ERROR',
    '2 SUCCEEDED',
    '1 ERROR',
    '2 SUCCEEDED',
  ]);
  expect(await stripe().transfers.list({ destination: business.account })).toMatchObject({
    data: { length: 2 },
  });
  expect(await brokenRules()).toEqual([]);
});

test('a payout that comes back after having been paid is taken back in the ledger, and paid again once an admin has confirmed the bank', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  const [first] = await payouts(campaignId);
  expect(first?.status).toBe('PAID');

  await testWorld().control(`/payouts/${first?.stripeId}/fail`, { code: 'account_closed' });
  await refreshPayout({ payoutId: first?.id ?? '' });
  await refreshPayout({ payoutId: first?.id ?? '' });
  expect((await payouts(campaignId))[0]).toMatchObject({ status: 'FAILED', failureCode: 'account_closed' });
  expect(await mailsAbout(campaignId)).toEqual(
    expect.arrayContaining(['payout-paid', 'payout-failed', 'desk-alert PAYOUT_FAILED:1']),
  );
  expect(await brokenRules()).toEqual([]);
  await payOutCampaign(campaignId);
  expect(await payouts(campaignId)).toHaveLength(1);

  await testWorld().control(`/accounts/${business.account}/bank_account`, { iban: OTHER_IBAN });
  await refreshAccount(SYSTEM, { businessId: business.id });
  await expect(releasePayouts(business.member, business.id)).rejects.toThrow('NOT_FOUND');
  await releasePayouts(await aUser('ADMIN'), business.id);
  await runJobsOnce();
  await pass({ days: 5 });
  await deliverEvents({ account: business.account });
  const [, second] = await payouts(campaignId);
  expect(second).toMatchObject({ number: 2, status: 'PAID', amountCents: first?.amountCents });
  expect(second?.destination).not.toBe(first?.destination);
  expect(await availableOf(business.account)).toBe(0);
  expect(await readLedgerTable(campaignId)).toMatchSnapshot();
  expect(await brokenRules()).toEqual([]);
});

test('nothing is paid out before the money is available, nor twice, nor while the bank account is to be confirmed', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  await payOutCampaign(campaignId);
  expect(await payouts(campaignId)).toEqual([]);
  await skip({ hours: 24 * 8 });
  await testWorld().control(`/accounts/${business.account}/bank_account`, { iban: OTHER_IBAN });
  await refreshAccount(SYSTEM, { businessId: business.id });
  await payOutCampaign(campaignId);
  expect(await payouts(campaignId)).toEqual([]);
  await releasePayouts(await aUser('ADMIN'), business.id);
  await Promise.all([1, 2, 3, 4].map(() => payOutCampaign(campaignId)));
  await runJobsOnce();
  expect(await payouts(campaignId)).toHaveLength(1);
  expect((await stripe().payouts.list({}, { stripeAccount: business.account })).data).toHaveLength(1);
});

test.each([
  ['transfer', '/v1/transfers$', 'http_500_after'],
  ['transfer', '/v1/transfers$', 'reset_after'],
  ['transfer', '/v1/transfers$', 'http_500_before'],
  ['payout', '/v1/payouts$', 'http_500_after'],
  ['payout', '/v1/payouts$', 'truncate_body_after'],
] as const)(
  'a %s whose answer was lost (%s, %s) is made once',
  async (_, path, kind) => {
    const { campaignId, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
    await fault(kind, path);
    await passDeadline(campaignId);
    await pullRetriesForward();
    await runJobsOnce();
    await pass({ days: 8 });
    await deliverEvents({ account: business.account });
    expect((await stripe().transfers.list({ destination: business.account })).data).toHaveLength(2);
    expect((await payouts(campaignId)).map(({ status }) => status)).toEqual(['PAID']);
    expect(await availableOf(business.account)).toBe(0);
    expect(await brokenRules()).toEqual([]);
  },
  90_000,
);

test('a payout that has arrived asks for what came while it was on its way, once', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  await pass({ days: 8 });
  const [payout] = await payouts(campaignId);
  expect(payout?.status).not.toBe('PAID');
  const asked = () => database().$queryRaw`
    select from graphile_worker.jobs where key = ${`pay-out-campaign:${campaignId}`}`;
  expect(await asked()).toEqual([]);
  await refreshPayout({ payoutId: payout?.id ?? '' });
  await refreshPayout({ payoutId: payout?.id ?? '' });
  expect((await payouts(campaignId)).map(({ status }) => status)).toEqual(['PAID']);
  expect(await asked()).toHaveLength(1);
  await runJobsOnce();
  await deliverEvents({ account: business.account });
  expect(await payouts(campaignId)).toHaveLength(1);
  expect(await brokenRules()).toEqual([]);
});
