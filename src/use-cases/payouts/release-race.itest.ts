import { expect, test } from 'vitest';
import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import { sendPayout as sendToStripe } from '@/adapters/stripe/payouts';
import { aPledgedCampaign, passDeadline, SYSTEM, skip } from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { runJobsOnce } from '@/testing/run-jobs';
import { testWorld } from '@/testing/sandbox';
import { refreshAccount } from '../businesses/refresh-account';
import { payOutCampaign } from './pay-out-campaign';
import { releasePayouts } from './release-payouts';

test('a worker that stalled before it sent a payout cannot pay the old bank account after the new one was confirmed', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  await skip({ hours: 24 * 8 });
  await payOutCampaign(campaignId);
  const old = await database().payout.findFirstOrThrow({ where: { campaignId } });
  await testWorld().control(`/accounts/${business.account}/bank_account`, {
    iban: 'FR7630006000011234567890189',
  });
  await refreshAccount(SYSTEM, { businessId: business.id });
  await releasePayouts(await aUser('ADMIN'), business.id);

  const now = await readBusinessNow(database());
  expect(await sendToStripe({ ...old, account: business.account, now })).toMatchObject({ kind: 'refused' });
  await runJobsOnce();
  const { bankAccountId } = await database().business.findUniqueOrThrow({ where: { id: business.id } });
  const { data } = await stripe().payouts.list({}, { stripeAccount: business.account });
  expect(data.map(({ destination }) => destination)).toEqual([bankAccountId]);
  expect(bankAccountId).not.toBe(old.destination);
}, 60_000);
