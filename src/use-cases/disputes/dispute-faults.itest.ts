import { beforeAll, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { pullRetriesForward } from '@/adapters/jobs/unfinished';
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
import { contest, contestAndHear, decide, decideAndHear, disputeOf } from '@/testing/disputes';
import { aPlatformFloat } from '@/testing/platform-float';
import { runJobsOnce } from '@/testing/run-jobs';
import { testWorld } from '@/testing/sandbox';
import { sweepMoney } from '../collection/sweep-money';
import { carryOutDispute } from './carry-out-dispute';
import { lookForDisputes } from './look-for-disputes';
import { refreshDispute } from './refresh-dispute';

let foreignCharge = '';
beforeAll(async () => {
  foreignCharge = await aPlatformFloat();
});

/** The worker is killed, and its jobs with it. */
const forgetJobs = () => database().$executeRaw`delete from graphile_worker._private_jobs`;
const netOf = async (pledgeId: string) =>
  (await database().settledCharge.findUniqueOrThrow({ where: { pledgeId } })).netCents;
const reversedAtStripe = async (pledgeId: string) => {
  const transfers = await database().transfer.findMany({ where: { pledgeId, status: 'SUCCEEDED' } });
  const amounts = await Promise.all(
    transfers.map(
      async ({ stripeId }) => (await stripe().transfers.retrieve(stripeId ?? '')).amount_reversed,
    ),
  );
  return amounts.reduce((sum, amount) => sum + amount, 0);
};

async function settled() {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await passDeadline(campaignId);
  return { campaignId, first: pledgeIds[0] ?? '', second: pledgeIds[1] ?? '', business };
}

async function sweeps(): Promise<void> {
  await skip({ hours: 1 });
  await sweepMoney();
  await runJobsOnce();
}

const linesOf = (disputeId: string) => database().ledgerLine.count({ where: { object: disputeId } });
const mailsOf = (disputeId: string) =>
  database().mail.groupBy({ by: ['kind'], where: { occurrence: { startsWith: disputeId } }, _count: true });

test('events that come doubled, reordered and late post each balance transaction once and tell people once', async () => {
  const { first } = await settled();
  const id = await contest(first);
  await decide(id, 'won');
  await deliverEvents({ newestFirst: true });
  const [lines, mails] = [await linesOf(id), await mailsOf(id)];
  await database().stripeEvent.deleteMany({});
  await deliverEvents();
  await Promise.all([1, 2, 3].map(() => refreshDispute(id)));
  await runJobsOnce();
  expect(await disputeOf(id)).toMatchObject({ status: 'WON', doneAt: expect.any(Date) });
  expect(await linesOf(id)).toBe(lines);
  expect(await mailsOf(id)).toEqual(mails);
  expect(mails).toEqual([{ kind: 'dispute-ended', _count: 2 }]);
  expect(await brokenRules()).toEqual([]);
});

test('events that never came are found by looking: an unknown dispute, and one whose end was missed', async () => {
  const { first } = await settled();
  const id = await contest(first);
  await lookForDisputes();
  await runJobsOnce();
  expect(await disputeOf(id)).toMatchObject({ status: 'NEEDS_RESPONSE' });
  await decide(id, 'lost');
  await lookForDisputes();
  await runJobsOnce();
  expect(await disputeOf(id)).toMatchObject({ status: 'NEEDS_RESPONSE' });
  await skip({ hours: 7 });
  await lookForDisputes();
  await runJobsOnce();
  expect(await disputeOf(id)).toMatchObject({ status: 'LOST', doneAt: expect.any(Date) });
  expect(await reversedAtStripe(first)).toBe(await netOf(first));
  expect(await brokenRules()).toEqual([]);
});

test('a dispute that is heard of before the payment itself waits for it', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500, card: '4000000000002685' }]);
  await fault('http_500_after', '/v1/payment_intents/.*/confirm$');
  const away = { method: 'GET', path: '/v1/payment_intents/' };
  await testWorld().control('/faults', { kind: 'http_503_html', times: 50, match: away });
  await passDeadline(campaignId);
  await clearFaults();
  expect(await database().charge.count({ where: { pledgeId: pledgeIds[0] ?? '' } })).toBe(0);
  await deliverEvents({ types: ['charge.dispute.created'] });
  await pullRetriesForward();
  await runJobsOnce();
  await pullRetriesForward();
  await runJobsOnce();
  const dispute = await database().dispute.findFirstOrThrow({ where: { pledgeId: pledgeIds[0] ?? '' } });
  expect(dispute).toMatchObject({ status: 'NEEDS_RESPONSE', amountCents: 500_00 });
  expect(await brokenRules()).toEqual([]);
});

test('a dispute about a charge that is not ours is passed over', async () => {
  const { id } = await testWorld().control<{ id: string }>(`/charges/${foreignCharge}/dispute`, {
    amount: 1_00,
  });
  await refreshDispute(id);
  expect(await database().dispute.count({ where: { id } })).toBe(0);
});

test('a worker that died after hearing of a loss leaves a row that the sweep goes on with', async () => {
  const { first } = await settled();
  const id = await contestAndHear(first);
  await decide(id, 'lost');
  await refreshDispute(id);
  await forgetJobs();
  expect(await disputeOf(id)).toMatchObject({ status: 'LOST', doneAt: null });
  await sweeps();
  expect(await disputeOf(id)).toMatchObject({ doneAt: expect.any(Date) });
  expect(await reversedAtStripe(first)).toBe(await netOf(first));
  expect(await brokenRules()).toEqual([]);
});

test.each([
  'http_500_after',
  'http_500_before',
  'reset_after',
  'reset_before',
  'truncate_body_after',
] as const)(
  'a reversal for a lost dispute whose answer was lost (%s), with the worker dead besides, is made once',
  async (kind) => {
    const { campaignId, first, second, business } = await settled();
    const id = await contestAndHear(first);
    await fault(kind, '/v1/transfers/.*/reversals$');
    await decideAndHear(id, 'lost');
    await forgetJobs();
    await clearFaults();
    await sweeps();
    await sweeps();
    expect(await reversedAtStripe(first)).toBe(await netOf(first));
    expect(await disputeOf(id)).toMatchObject({ doneAt: expect.any(Date) });
    await pass({ days: 8 });
    await deliverEvents({ account: business.account });
    expect(await database().payout.findMany({ where: { campaignId } })).toMatchObject([
      { status: 'PAID', amountCents: await netOf(second) },
    ]);
    expect(await brokenRules()).toEqual([]);
  },
  60_000,
);

test('a worker that died after writing the transfer of a won dispute leaves it to the sweep', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([
    { euros: 300 },
    { euros: 200, script: ['authentication_required'] },
  ]);
  await passDeadline(campaignId);
  const [first = ''] = pledgeIds;
  const id = await contestAndHear(first);
  await pass({ days: 8 });
  await fault('reset_before', '/v1/transfers$', 5);
  await decideAndHear(id, 'won');
  await forgetJobs();
  await clearFaults();
  await sweeps();
  expect(await database().transfer.findMany({ where: { pledgeId: first } })).toMatchObject([
    { status: 'SUCCEEDED', amountCents: await netOf(first) },
  ]);
  expect(await brokenRules()).toEqual([]);
});

test('workers that carry out the same end at once take back once', async () => {
  const { first } = await settled();
  const id = await contestAndHear(first);
  await decide(id, 'lost');
  await refreshDispute(id);
  await Promise.allSettled([1, 2, 3, 4].map(() => carryOutDispute(id)));
  await runJobsOnce();
  expect(await database().reversal.count({ where: { disputeId: id } })).toBe(1);
  expect(await reversedAtStripe(first)).toBe(await netOf(first));
  expect(await brokenRules()).toEqual([]);
});

test('no payout leaves between a loss and its reversal', async () => {
  const { campaignId, first, second, business } = await settled();
  const id = await contestAndHear(first);
  await fault('reset_before', '/v1/transfers/.*/reversals$', 500);
  await decideAndHear(id, 'lost');
  await skip({ hours: 24 * 8 });
  await runJobsOnce();
  expect(await database().payout.count({ where: { campaignId } })).toBe(0);
  await clearFaults();
  await pullRetriesForward();
  await runJobsOnce();
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  expect(await reversedAtStripe(first)).toBe(await netOf(first));
  const { _sum } = await database().payout.aggregate({
    where: { campaignId, status: 'PAID' },
    _sum: { amountCents: true },
  });
  expect(_sum.amountCents).toBe(await netOf(second));
  expect(await brokenRules()).toEqual([]);
});
