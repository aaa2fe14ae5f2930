import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { pullRetriesForward } from '@/adapters/jobs/unfinished';
import { stripe } from '@/adapters/stripe/client';
import { cents } from '@/domain/money';
import { shrunkTransferCents } from '@/domain/reversal';
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
import { aUser } from '@/testing/makers';
import { runJobsOnce } from '@/testing/run-jobs';
import { testWorld } from '@/testing/sandbox';
import { sweepMoney } from '../collection/sweep-money';
import { carryOutRefund } from './carry-out-refund';
import { requestRefund } from './request-refund';

const ask = async (pledgeId: string, euros: number) =>
  requestRefund(await aUser('ADMIN'), {
    pledgeId,
    amountCents: cents(euros * 100),
    reason: 'MISTAKE',
    note: '',
    seenAskedCents: cents(0),
  });

/** What Stripe has refunded of a pledge and reversed of its transfer. */
async function atStripe(pledgeId: string) {
  const charge = await database().charge.findUniqueOrThrow({ where: { pledgeId } });
  const transfer = await database().transfer.findFirstOrThrow({ where: { pledgeId, status: 'SUCCEEDED' } });
  return {
    refunds: (await stripe().refunds.list({ charge: charge.id })).data.map(({ amount }) => amount),
    reversals: (await stripe().transfers.listReversals(transfer.stripeId ?? '')).data.map(
      ({ amount }) => amount,
    ),
  };
}

test.each([
  ['reversal', '/v1/transfers/.*/reversals$', 'http_500_after'],
  ['reversal', '/v1/transfers/.*/reversals$', 'http_500_before'],
  ['reversal', '/v1/transfers/.*/reversals$', 'reset_after'],
  ['reversal', '/v1/transfers/.*/reversals$', 'truncate_body_after'],
  ['refund', '/v1/refunds$', 'http_500_after'],
  ['refund', '/v1/refunds$', 'http_500_before'],
  ['refund', '/v1/refunds$', 'reset_after'],
  ['refund', '/v1/refunds$', 'truncate_body_after'],
] as const)(
  'a %s whose answer was lost (%s, %s) is made once',
  async (_, path, kind) => {
    const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
    await passDeadline(campaignId);
    const [, pledgeId = ''] = pledgeIds;
    const { netCents } = await database().settledCharge.findUniqueOrThrow({ where: { pledgeId } });
    await fault(kind, path);
    const id = await ask(pledgeId, 200);
    await runJobsOnce();
    await clearFaults();
    await pullRetriesForward();
    await runJobsOnce();
    await pass({ hours: 3 });
    expect(await atStripe(pledgeId)).toEqual({ refunds: [200_00], reversals: [netCents] });
    expect(await database().refundRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'DONE',
    });
    expect(await brokenRules()).toEqual([]);
  },
  30_000,
);

test('a worker that died between any two steps of a refund leaves rows that the sweep goes on with', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await passDeadline(campaignId);
  const [, pledgeId = ''] = pledgeIds;
  const id = await ask(pledgeId, 200);
  await database().$executeRaw`delete from graphile_worker._private_jobs`;
  await skip({ hours: 1 });
  await sweepMoney();
  await runJobsOnce();
  expect(await database().refundRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'DONE',
  });
  expect((await atStripe(pledgeId)).refunds).toEqual([200_00]);
  expect(await brokenRules()).toEqual([]);
});

test('workers that carry out the same refund at once make one reversal and one refund', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await passDeadline(campaignId);
  const [, pledgeId = ''] = pledgeIds;
  const id = await ask(pledgeId, 50);
  await Promise.allSettled([1, 2, 3, 4].map(() => carryOutRefund(id)));
  await runJobsOnce();
  const { refunds, reversals } = await atStripe(pledgeId);
  expect([refunds, reversals.length]).toEqual([[50_00], 1]);
  expect(await brokenRules()).toEqual([]);
});

test('a payout never leaves between a refund’s promise and its reversal', async () => {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await passDeadline(campaignId);
  const [, pledgeId = ''] = pledgeIds;
  await fault('reset_before', '/v1/transfers/.*/reversals$', 500);
  await ask(pledgeId, 200);
  await runJobsOnce();
  await skip({ hours: 24 * 8 });
  await runJobsOnce();
  expect(await database().payout.count({ where: { campaignId } })).toBe(0);
  await clearFaults();
  await pullRetriesForward();
  await runJobsOnce();
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  const other = await database().settledCharge.findUniqueOrThrow({ where: { pledgeId: pledgeIds[0] ?? '' } });
  expect(await database().payout.findMany({ where: { campaignId } })).toMatchObject([
    { status: 'PAID', amountCents: other.netCents },
  ]);
  expect(await brokenRules()).toEqual([]);
});

test('a refund while the transfer is refused comes from the platform, and the transfer shrinks when it is sent at last', async () => {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await testWorld().control(`/accounts/${business.account}/restrict`, {});
  await passDeadline(campaignId);
  const [first = '', second = ''] = pledgeIds;
  await ask(second, 50);
  await ask(first, 300);
  await runJobsOnce();
  await testWorld().control(`/accounts/${business.account}/activate`, {});
  await skip({ hours: 30 });
  await deliverEvents({ account: business.account, types: ['account.updated'] });
  const settled = await database().settledCharge.findUniqueOrThrow({ where: { pledgeId: second } });
  const sent = await database().transfer.findMany({ where: { campaignId, status: 'SUCCEEDED' } });
  const stillDueCents = shrunkTransferCents({
    takenCents: cents(50_00),
    collectedCents: cents(settled.collectedCents),
    netCents: cents(settled.netCents),
  });
  expect(sent).toMatchObject([{ pledgeId: second, amountCents: stillDueCents }]);
  expect(await database().reversal.count({ where: { campaignId } })).toBe(0);
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  expect(await database().payout.findMany({ where: { campaignId } })).toMatchObject([{ status: 'PAID' }]);
  expect(await brokenRules()).toEqual([]);
});
