import { beforeAll, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { cents } from '@/domain/money';
import { readCampaignMoney } from '@/queries/campaign-money';
import { readLedgerTable } from '@/queries/ledger-table';
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
import { contestAndHear, decideAndHear, disputeOf } from '@/testing/disputes';
import { aUser } from '@/testing/makers';
import { aPlatformFloat } from '@/testing/platform-float';
import { runJobsOnce } from '@/testing/run-jobs';
import { testWorld } from '@/testing/sandbox';
import { holdCampaign } from '../collection/hold-campaign';
import { releaseCampaign } from '../collection/release-campaign';
import { sweepMoney } from '../collection/sweep-money';

beforeAll(async () => void (await aPlatformFloat()));

const transfersOf = (pledgeId: string) =>
  database().transfer.findMany({ where: { pledgeId }, orderBy: { number: 'asc' } });
const netOf = async (pledgeId: string) =>
  (await database().settledCharge.findUniqueOrThrow({ where: { pledgeId } })).netCents;
const reversalsOf = (disputeId: string) => database().reversal.findMany({ where: { disputeId } });
const paidOut = async (campaignId: string) => {
  const { _sum } = await database().payout.aggregate({
    where: { campaignId, status: 'PAID' },
    _sum: { amountCents: true },
  });
  return _sum.amountCents ?? 0;
};
const moneyOf = async (campaignId: string) => readCampaignMoney(await aUser('ADMIN'), campaignId);

/** Two pledges of 300 €, alike so that it does not matter which is charged first; settled too unless the second one's bank has yet to say yes. */
async function charged({ settled = true } = {}) {
  const script = settled ? {} : { script: ['authentication_required'] };
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([
    { euros: 300 },
    { euros: 300, ...script },
  ]);
  await passDeadline(campaignId);
  const [first = '', second = ''] = pledgeIds;
  return { campaignId, first, second, business };
}

/** Eight days later: what is available has been paid out. */
async function paysOut(account: string): Promise<void> {
  await pass({ days: 8 });
  await deliverEvents({ account });
}

test('disputed before the settlement: its transfer is held back, and written when the dispute is won', async () => {
  const { campaignId, first, business } = await charged({ settled: false });
  const id = await contestAndHear(first);
  expect(await disputeOf(id)).toMatchObject({ status: 'NEEDS_RESPONSE', amountCents: 300_00, doneAt: null });
  await pass({ days: 8 });
  expect(await database().settlement.findUniqueOrThrow({ where: { campaignId } })).toMatchObject({
    collectedCents: 300_00n,
  });
  expect(await transfersOf(first)).toEqual([]);
  expect((await moneyOf(campaignId)).disputes).toEqual({ open: 1, withheldCents: await netOf(first) });
  expect(await brokenRules()).toEqual([]);

  await decideAndHear(id, 'won');
  expect(await transfersOf(first)).toMatchObject([{ status: 'SUCCEEDED', amountCents: await netOf(first) }]);
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe(await netOf(first));
  expect((await moneyOf(campaignId)).disputes).toEqual({ open: 0, withheldCents: 0 });
  expect(await brokenRules()).toEqual([]);
});

test('lost before the settlement: nothing is transferred for it, and fee and amount are the business’s debt', async () => {
  const { campaignId, first } = await charged({ settled: false });
  const id = await contestAndHear(first);
  await decideAndHear(id, 'lost');
  await pass({ days: 8 });
  expect(await transfersOf(first)).toEqual([]);
  expect(await reversalsOf(id)).toEqual([]);
  const { money } = await moneyOf(campaignId);
  expect(money).toMatchObject({
    disputedCents: 315_00,
    netCents: cents(300_00 - money.feeCents - money.vatCents - money.costCents - 315_00),
  });
  expect(money.debtCents).toBe(0 - money.netCents);
  expect(await readLedgerTable(campaignId)).toMatchSnapshot();
  expect(await brokenRules()).toEqual([]);
});

test('disputed between settlement and transfer: the transfer that was written does not leave, the others do', async () => {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  const [first = '', second = ''] = pledgeIds;
  await fault('http_503_html', '/v1/transfers$', 50);
  await holdCampaignAtSettlement(campaignId);
  const id = await contestAndHear(first);
  await releaseCampaign(await aUser('ADMIN'), campaignId);
  await clearFaults();
  await runJobsOnce();
  expect(await transfersOf(first)).toMatchObject([{ status: 'ERROR', errorCode: 'disputed' }]);
  expect(await transfersOf(second)).toMatchObject([{ status: 'SUCCEEDED' }]);
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe(await netOf(second));
  await decideAndHear(id, 'won');
  expect(await transfersOf(first)).toMatchObject([
    { status: 'ERROR' },
    { status: 'SUCCEEDED', amountCents: await netOf(first) },
  ]);
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe((await netOf(first)) + (await netOf(second)));
  expect(await brokenRules()).toEqual([]);
});

/** Settles, and stops before the first transfer leaves. */
async function holdCampaignAtSettlement(campaignId: string): Promise<void> {
  await passDeadline(campaignId);
  await holdCampaign(await aUser('ADMIN'), { campaignId, reason: 'Vérification' });
  await database().transfer.updateMany({
    where: { campaignId, status: 'UNKNOWN' },
    data: { status: 'CREATED' },
  });
}

test('disputed after the transfer: withheld from the payout, and paid out when it is won', async () => {
  const { campaignId, first, second, business } = await charged();
  const id = await contestAndHear(first);
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe(await netOf(second));
  expect((await moneyOf(campaignId)).disputes).toEqual({ open: 1, withheldCents: await netOf(first) });
  await decideAndHear(id, 'won');
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe((await netOf(first)) + (await netOf(second)));
  expect(await transfersOf(first)).toHaveLength(1);
  expect(await readLedgerTable(campaignId)).toMatchSnapshot();
  expect(await brokenRules()).toEqual([]);
});

test('lost after the transfer: it is taken back, and only the rest of the costs is a debt', async () => {
  const { campaignId, first, second, business } = await charged();
  const id = await contestAndHear(first);
  await decideAndHear(id, 'lost');
  expect(await reversalsOf(id)).toMatchObject([{ status: 'SUCCEEDED', amountCents: await netOf(first) }]);
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe(await netOf(second));
  const { money, disputes } = await moneyOf(campaignId);
  expect(disputes).toEqual({ open: 0, withheldCents: 0 });
  expect(money.debtCents).toBe(315_00 - (await netOf(first)));
  expect(await readLedgerTable(campaignId)).toMatchSnapshot();
  expect(await brokenRules()).toEqual([]);
});

test('lost after the payout: nothing can be taken back, and all of it is a debt of the business', async () => {
  const { campaignId, first, second, business } = await charged();
  await paysOut(business.account);
  const id = await contestAndHear(first);
  expect((await moneyOf(campaignId)).disputes).toEqual({ open: 1, withheldCents: 0 });
  await decideAndHear(id, 'lost');
  expect(await reversalsOf(id)).toEqual([]);
  expect(await paidOut(campaignId)).toBe((await netOf(first)) + (await netOf(second)));
  expect((await moneyOf(campaignId)).money.debtCents).toBe(315_00);
  expect(await disputeOf(id)).toMatchObject({ status: 'LOST', doneAt: expect.any(Date) });
  expect(await brokenRules()).toEqual([]);
});

test('won after the payout: nothing moves, and the platform keeps the fee that Stripe does not give back', async () => {
  const { campaignId, first, business } = await charged();
  await paysOut(business.account);
  const before = await paidOut(campaignId);
  await decideAndHear(await contestAndHear(first), 'won');
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe(before);
  expect((await moneyOf(campaignId)).money).toMatchObject({ debtCents: 0, disputedCents: 0 });
  expect(await brokenRules()).toEqual([]);
});

test('where the platform bears the costs, a lost dispute is its loss, and the business gets its whole part', async () => {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([
    { euros: 300 },
    { euros: 200, script: ['authentication_required'] },
    { euros: 300 },
  ]);
  const [first = '', , second = ''] = pledgeIds;
  await database().campaign.update({ where: { id: campaignId }, data: { costsRecharged: false } });
  await passDeadline(campaignId);
  const early = await contestAndHear(first);
  await pass({ days: 8 });
  const late = await contestAndHear(second);
  await decideAndHear(early, 'lost');
  await decideAndHear(late, 'lost');
  for (const id of [early, late]) expect(await reversalsOf(id)).toEqual([]);
  await paysOut(business.account);
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe((await netOf(first)) + (await netOf(second)));
  expect((await moneyOf(campaignId)).money).toMatchObject({ debtCents: 0, disputedCents: 0 });
  expect(await readLedgerTable(campaignId)).toMatchSnapshot();
  expect(await brokenRules()).toEqual([]);
});

test('a lost dispute that is won on appeal is transferred again, to the cent', async () => {
  const { campaignId, first, second, business } = await charged();
  const id = await contestAndHear(first);
  await decideAndHear(id, 'lost');
  await testWorld().control(`/disputes/${id}/offer_appeal`, {});
  await deliverEvents();
  expect(await disputeOf(id)).toMatchObject({
    status: 'APPEAL_NEEDS_RESPONSE',
    closedAt: null,
    doneAt: null,
  });
  expect((await moneyOf(campaignId)).money.disputedCents).toBe(0);
  expect(await brokenRules()).toEqual([]);
  await decideAndHear(id, 'won');
  expect((await transfersOf(first)).map(({ status, amountCents }) => [status, amountCents])).toEqual([
    ['SUCCEEDED', await netOf(first)],
    ['SUCCEEDED', await netOf(first)],
  ]);
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe((await netOf(first)) + (await netOf(second)));
  expect(await brokenRules()).toEqual([]);
});

test('one part of a charge lost and another won take back their own part alone', async () => {
  const { campaignId, first, second, business } = await charged();
  const lost = await contestAndHear(first, { amount: 100_00 });
  const won = await contestAndHear(first, { amount: 200_00 });
  await decideAndHear(lost, 'lost');
  await decideAndHear(won, 'won');
  const back = Math.round((await netOf(first)) / 3);
  expect(await reversalsOf(lost)).toMatchObject([{ status: 'SUCCEEDED', amountCents: back }]);
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe((await netOf(first)) + (await netOf(second)) - back);
  expect(await brokenRules()).toEqual([]);
});

test('a question of the bank withholds and takes nothing; closed or escalated, the money follows', async () => {
  const { campaignId, first, second, business } = await charged();
  const closed = await contestAndHear(first, { inquiry: true });
  const escalated = await contestAndHear(second, { inquiry: true });
  expect(await disputeOf(closed)).toMatchObject({ status: 'WARNING_NEEDS_RESPONSE' });
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe(0);
  await decideAndHear(closed, 'warning_closed');
  await testWorld().control(`/disputes/${escalated}/escalate`, {});
  await deliverEvents();
  expect(await disputeOf(escalated)).toMatchObject({ status: 'NEEDS_RESPONSE' });
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe(await netOf(first));
  await decideAndHear(escalated, 'prevented');
  expect(await disputeOf(escalated)).toMatchObject({ status: 'PREVENTED', doneAt: expect.any(Date) });
  await paysOut(business.account);
  expect(await paidOut(campaignId)).toBe((await netOf(first)) + (await netOf(second)));
  expect(await brokenRules()).toEqual([]);
});

test('a held campaign hears of a lost dispute, and takes back only once it is released', async () => {
  const { campaignId, first } = await charged();
  const admin = await aUser('ADMIN');
  await holdCampaign(admin, { campaignId, reason: 'Vérification' });
  const id = await contestAndHear(first);
  await decideAndHear(id, 'lost');
  expect(await reversalsOf(id)).toEqual([]);
  expect(await disputeOf(id)).toMatchObject({ status: 'LOST', doneAt: null });
  await releaseCampaign(admin, campaignId);
  await skip({ hours: 1 });
  await sweepMoney();
  await runJobsOnce();
  expect(await reversalsOf(id)).toMatchObject([{ status: 'SUCCEEDED' }]);
  expect(await brokenRules()).toEqual([]);
});
