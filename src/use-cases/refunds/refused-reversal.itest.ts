import { beforeAll, expect, test } from 'vitest';
import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { debtOf } from '@/adapters/db/net-debts';
import { postEntry } from '@/adapters/db/post-entry';
import { debtNettedEntry } from '@/domain/ledger-debt';
import { cents } from '@/domain/money';
import {
  aPledgedCampaign,
  brokenRules,
  campaignOf,
  deliverEvents,
  fault,
  mailsAbout,
  pass,
  passDeadline,
} from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { aPlatformFloat } from '@/testing/platform-float';
import { runJobsOnce } from '@/testing/run-jobs';
import { testWorld } from '@/testing/sandbox';
import { refreshPayout } from '../payouts/refresh-payout';
import { requestRefund } from './request-refund';

const ask = async (
  pledgeId: string,
  euros: number,
  seen = 0,
  actor?: Parameters<typeof requestRefund>[0],
) => {
  const id = await requestRefund(actor ?? (await aUser('ADMIN')), {
    pledgeId,
    amountCents: cents(euros * 100),
    reason: 'MISTAKE',
    note: '',
    seenAskedCents: cents(seen * 100),
  });
  await runJobsOnce();
  return database().refundRequest.findUniqueOrThrow({ where: { id } });
};
const reversals = (campaignId: string) =>
  database().reversal.findMany({ where: { campaignId }, orderBy: { id: 'asc' } });

beforeAll(async () => void (await aPlatformFloat()));

test('a reversal that the business’s account forbids is refused for good, the platform pays, and what was refused is not paid out', async () => {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await passDeadline(campaignId);
  await fault('http_403', '/v1/transfers/.*/reversals$');
  const { id } = await ask(pledgeIds[1] ?? '', 200);
  expect(await reversals(campaignId)).toMatchObject([{ status: 'ERROR', errorCode: 'account_invalid' }]);
  expect((await campaignOf(campaignId)).holdReason).toBeNull();
  expect(await mailsAbout(campaignId)).toEqual(
    expect.arrayContaining([expect.stringContaining('REVERSAL_REFUSED')]),
  );
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  expect(await database().refundRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'DONE',
  });
  const [payout] = await database().payout.findMany({ where: { campaignId } });
  const [kept, back] = await database().settledCharge.findMany({
    where: { campaignId },
    orderBy: { collectedCents: 'desc' },
  });
  expect(payout).toMatchObject({ status: 'PAID', amountCents: kept?.netCents });
  // What is left of its debt are Stripe's costs of the charge that was given back: fee and VAT, 12 €, were credited.
  const costsCents = 200_00 - 12_00 - Number(back?.netCents);
  expect(await database().$transaction((tx) => debtOf(tx, campaignId))).toBe(costsCents);
  expect(await brokenRules()).toEqual([]);
}, 60_000);

test('a debt that another campaign has paid is not taken a second time by the next reversal', async () => {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 500 }]);
  const other = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  const [pledgeId = ''] = pledgeIds;
  await ask(pledgeId, 100);
  const at = await readBusinessNow(database());
  await database().$transaction(async (tx) => {
    const amountCents = await debtOf(tx, campaignId);
    const netting = { owingCampaignId: campaignId, payingCampaignId: other.campaignId };
    const entry = debtNettedEntry({ ...netting, nettingId: 'netting', amountCents });
    await postEntry(tx, entry, { campaignId, businessId: business.id, at });
  });
  const [payout] = await database().payout.findMany({ where: { campaignId } });
  await testWorld().control(`/payouts/${payout?.stripeId}/fail`, { code: 'account_closed' });
  await refreshPayout({ payoutId: payout?.id ?? '' });

  await ask(pledgeId, 100, 100);
  const { netCents, collectedCents } = await database().settledCharge.findUniqueOrThrow({
    where: { pledgeId },
  });
  const [taken] = await reversals(campaignId);
  const part = (netCents * 100_00) / collectedCents;
  expect(taken?.amountCents).toBeLessThan(part * 1.05);
  expect(taken?.amountCents).toBeGreaterThanOrEqual(Math.floor(part));
}, 60_000);

test('a business cannot leave a debt by costs that a refund does not give back', async () => {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  const settlement = await database().settlement.findUniqueOrThrow({ where: { campaignId } });
  expect(settlement.rechargedCostCents).toBeGreaterThan(0n);
  const [pledgeId = ''] = pledgeIds;
  await expect(ask(pledgeId, 500, 0, business.member)).rejects.toThrow('REFUND_NEEDS_DESK');
  expect(await database().refundRequest.count({ where: { campaignId } })).toBe(0);
  expect(await ask(pledgeId, 400, 0, business.member)).toMatchObject({ status: 'DONE' });
}, 60_000);

test('of a charge that lost a dispute, no more than the rest can be refunded', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await passDeadline(campaignId);
  const [, pledgeId = ''] = pledgeIds;
  const { id: chargeId } = await database().charge.findUniqueOrThrow({ where: { pledgeId } });
  const at = await readBusinessNow(database());
  await database().dispute.create({
    data: {
      id: 'du_lost',
      campaignId,
      pledgeId,
      chargeId,
      amountCents: 60_00,
      status: 'LOST',
      reason: 'fraudulent',
      openedAt: at,
      closedAt: at,
    },
  });
  await expect(ask(pledgeId, 141)).rejects.toThrow('REFUND_TOO_LARGE');
}, 60_000);
