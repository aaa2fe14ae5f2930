import { beforeAll, expect, test } from 'vitest';
import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { writeRefundRequest } from '@/adapters/db/request-refund';
import { pullRetriesForward } from '@/adapters/jobs/unfinished';
import { stripe } from '@/adapters/stripe/client';
import { cents } from '@/domain/money';
import { readLedgerTable } from '@/queries/ledger-table';
import {
  aPledgedCampaign,
  brokenRules,
  clearFaults,
  deliverEvents,
  fault,
  pass,
  passDeadline,
} from '@/testing/collection';
import { chargeOf, contest, contestAndHear, decideAndHear, disputeOf } from '@/testing/disputes';
import { aUser } from '@/testing/makers';
import { aPlatformFloat } from '@/testing/platform-float';
import { runJobsOnce } from '@/testing/run-jobs';
import { requestRefund } from '../refunds/request-refund';

beforeAll(async () => void (await aPlatformFloat()));

const ask = async (pledgeId: string, euros: number) =>
  requestRefund(await aUser('ADMIN'), {
    pledgeId,
    amountCents: cents(euros * 100),
    reason: 'BACKER_ASKED',
    note: '',
    seenAskedCents: cents(0),
  });
const requestOf = (id: string) => database().refundRequest.findUniqueOrThrow({ where: { id } });
const refundedAtStripe = async (pledgeId: string) =>
  (await stripe().charges.retrieve((await chargeOf(pledgeId)).id)).amount_refunded;
const netOf = async (pledgeId: string) =>
  (await database().settledCharge.findUniqueOrThrow({ where: { pledgeId } })).netCents;

async function settled() {
  // Alike, so that it does not matter which is charged first.
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 300 }]);
  await passDeadline(campaignId);
  return { campaignId, first: pledgeIds[0] ?? '', second: pledgeIds[1] ?? '', business };
}

test('a refund of a charge that a bank has is refused, while it decides and once it kept the money', async () => {
  const { first, second } = await settled();
  const id = await contestAndHear(first);
  await expect(ask(first, 10)).rejects.toThrow('REFUND_DISPUTED');
  await decideAndHear(id, 'lost');
  await expect(ask(first, 10)).rejects.toThrow('NOTHING_TO_REFUND');
  const won = await contestAndHear(second);
  await decideAndHear(won, 'won');
  await ask(second, 10);
  await runJobsOnce();
  expect(await refundedAtStripe(second)).toBe(10_00);
  expect(await brokenRules()).toEqual([]);
});

test('a question of the bank may be answered by a refund, which closes it', async () => {
  const { campaignId, first, second, business } = await settled();
  const id = await contestAndHear(first, { inquiry: true });
  const request = await ask(first, 300);
  await runJobsOnce();
  await deliverEvents();
  expect(await requestOf(request)).toMatchObject({ status: 'DONE' });
  expect(await disputeOf(id)).toMatchObject({ status: 'WARNING_CLOSED', doneAt: expect.any(Date) });
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  expect(await database().payout.findMany({ where: { campaignId } })).toMatchObject([
    { status: 'PAID', amountCents: await netOf(second) },
  ]);
  expect(await brokenRules()).toEqual([]);
});

test('a refund that was promised and not begun is cancelled by a dispute, and its entries are taken back', async () => {
  const { campaignId, first } = await settled();
  const request = await ask(first, 100);
  await contestAndHear(first);
  expect(await requestOf(request)).toMatchObject({ status: 'CANCELLED' });
  expect(await refundedAtStripe(first)).toBe(0);
  // Its reversal and the dispute are posted in the order in which the two jobs come: the sums are the same.
  expect((await readLedgerTable(campaignId)).split('\n\n').at(-1)).toMatchSnapshot();
  expect(await brokenRules()).toEqual([]);
});

test('a refund whose part was taken back already is cancelled, and its part is transferred again once the dispute is won', async () => {
  const { campaignId, first, second, business } = await settled();
  await fault('reset_before', '/v1/refunds$', 50);
  const request = await ask(first, 100);
  await runJobsOnce();
  const back = Math.round((await netOf(first)) / 3);
  expect(await database().reversal.findMany({ where: { campaignId } })).toMatchObject([
    { status: 'SUCCEEDED', amountCents: back },
  ]);
  const id = await contestAndHear(first);
  await clearFaults();
  await pullRetriesForward();
  await runJobsOnce();
  expect(await requestOf(request)).toMatchObject({ status: 'CANCELLED' });
  expect(await refundedAtStripe(first)).toBe(0);
  expect(await database().transfer.count({ where: { pledgeId: first } })).toBe(1);
  expect(await brokenRules()).toEqual([]);

  await decideAndHear(id, 'won');
  expect(
    await database().transfer.findMany({ where: { pledgeId: first }, orderBy: { number: 'asc' } }),
  ).toMatchObject([
    { status: 'SUCCEEDED', amountCents: await netOf(first) },
    { status: 'SUCCEEDED', amountCents: back },
  ]);
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  const { _sum } = await database().payout.aggregate({
    where: { campaignId, status: 'PAID' },
    _sum: { amountCents: true },
  });
  expect(_sum.amountCents).toBe((await netOf(first)) + (await netOf(second)));
  expect(await readLedgerTable(campaignId)).toMatchSnapshot();
  expect(await brokenRules()).toEqual([]);

  await ask(first, 300);
  await runJobsOnce();
  expect(await refundedAtStripe(first)).toBe(300_00);
  expect(await brokenRules()).toEqual([]);
});

test('a refund that Stripe refused because of a dispute is cancelled as soon as the dispute is heard of', async () => {
  const { first } = await settled();
  await contest(first);
  const request = await ask(first, 100);
  await runJobsOnce();
  expect(await requestOf(request)).toMatchObject({ status: 'OPEN' });
  await deliverEvents();
  expect(await requestOf(request)).toMatchObject({ status: 'CANCELLED' });
  expect(await brokenRules()).toEqual([]);
});

test('a refund before the settlement that a dispute cancels is settled as collected', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([
    { euros: 300 },
    { euros: 200, script: ['authentication_required'] },
  ]);
  await passDeadline(campaignId);
  const [first = ''] = pledgeIds;
  await ask(first, 100);
  const id = await contestAndHear(first);
  await pass({ days: 8 });
  expect(await database().settledCharge.findUniqueOrThrow({ where: { pledgeId: first } })).toMatchObject({
    collectedCents: 300_00,
  });
  await decideAndHear(id, 'won');
  expect(await database().transfer.findMany({ where: { pledgeId: first } })).toMatchObject([
    { status: 'SUCCEEDED', amountCents: await netOf(first) },
  ]);
  expect(await brokenRules()).toEqual([]);
});

/** What the law gives back; nobody decided it. */
async function withdrawn(campaignId: string, pledgeId: string, businessId: string): Promise<string> {
  const at = await readBusinessNow(database());
  const wanted = { pledgeId, campaignId, businessId, amountCents: cents(300_00), at };
  return database().$transaction((tx) =>
    writeRefundRequest(tx, { ...wanted, reason: 'WITHDRAWAL', requestedBy: 'backer' }),
  );
}

test('what the law owes a backer waits for the bank: won, it is refunded after all; the others are paid out meanwhile', async () => {
  const { campaignId, first, second, business } = await settled();
  const id = await contestAndHear(first);
  const request = await withdrawn(campaignId, first, business.id);
  await runJobsOnce();
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  expect(await requestOf(request)).toMatchObject({ status: 'OPEN' });
  expect(await database().payout.findMany({ where: { campaignId } })).toMatchObject([
    { status: 'PAID', amountCents: await netOf(second) },
  ]);
  await decideAndHear(id, 'won');
  expect(await requestOf(request)).toMatchObject({ status: 'DONE' });
  expect(await refundedAtStripe(first)).toBe(300_00);
  expect(await brokenRules()).toEqual([]);
});

test('lost, the bank gave it back, and nothing is owed any more', async () => {
  const { campaignId, first, business } = await settled();
  const id = await contestAndHear(first);
  const request = await withdrawn(campaignId, first, business.id);
  await decideAndHear(id, 'lost');
  expect(await requestOf(request)).toMatchObject({ status: 'CANCELLED' });
  expect(await refundedAtStripe(first)).toBe(0);
  expect(await brokenRules()).toEqual([]);
});
