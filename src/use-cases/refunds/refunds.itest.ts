import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import { cents } from '@/domain/money';
import type { Actor } from '@/domain/permission';
import { readLedgerTable } from '@/queries/ledger-table';
import {
  aPledgedCampaign,
  brokenRules,
  deliverEvents,
  mailsAbout,
  pass,
  passDeadline,
  pledgeOf,
} from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { runJobsOnce } from '@/testing/run-jobs';
import { testWorld } from '@/testing/sandbox';
import { holdCampaign } from '../collection/hold-campaign';
import { releaseCampaign } from '../collection/release-campaign';
import { payRefundByHand } from './pay-refund-by-hand';
import { requestRefund } from './request-refund';
import { retryRefund } from './retry-refund';

const refund = async (actor: Actor, pledgeId: string, euros: number, seen = 0) => {
  const id = await requestRefund(actor, {
    pledgeId,
    amountCents: cents(euros * 100),
    reason: 'BACKER_ASKED',
    note: '',
    seenAskedCents: cents(seen * 100),
  });
  await runJobsOnce();
  return id;
};
const admin = () => aUser('ADMIN');
const requestOf = (id: string) => database().refundRequest.findUniqueOrThrow({ where: { id } });
const refundedAtStripe = async (pledgeId: string) => {
  const charge = await database().charge.findUniqueOrThrow({ where: { pledgeId } });
  return (await stripe().charges.retrieve(charge.id)).amount_refunded;
};
const reversals = (campaignId: string) =>
  database().reversal.findMany({ where: { campaignId }, orderBy: { id: 'asc' } });
const payouts = (campaignId: string) =>
  database().payout.findMany({ where: { campaignId }, orderBy: { number: 'asc' } });

/** Two pledges of 300 € and 200 €; the last word of the second's bank is missing, so that nothing is settled yet. */
const collecting = () =>
  aPledgedCampaign([{ euros: 300 }, { euros: 200, script: ['authentication_required'] }]);

test('a refund before the transfer comes from the platform, and the settlement is made on what is left', async () => {
  const { campaignId, pledgeIds } = await collecting();
  await passDeadline(campaignId);
  const [pledgeId = ''] = pledgeIds;
  const id = await refund(await admin(), pledgeId, 100);
  expect(await requestOf(id)).toMatchObject({ status: 'DONE', afterSettlement: false });
  expect(await refundedAtStripe(pledgeId)).toBe(100_00);
  expect(await mailsAbout(pledgeId)).toEqual(
    expect.arrayContaining([expect.stringContaining('pledge-refunded')]),
  );

  await pass({ days: 8 });
  expect(await database().settlement.findUniqueOrThrow({ where: { campaignId } })).toMatchObject({
    collectedCents: 200_00n,
    feeCents: 10_00n,
    vatCents: 2_00n,
  });
  expect(await reversals(campaignId)).toEqual([]);
  expect(await brokenRules()).toEqual([]);
});

test('a pledge refunded whole before the settlement is transferred nothing', async () => {
  const { campaignId, pledgeIds } = await collecting();
  await passDeadline(campaignId);
  await refund(await admin(), pledgeIds[0] ?? '', 300);
  await pass({ days: 8 });
  expect(await database().transfer.count({ where: { campaignId } })).toBe(0);
  expect(await database().settledCharge.findMany({ where: { campaignId } })).toMatchObject([
    { collectedCents: 0, netCents: 0 },
  ]);
  expect(await brokenRules()).toEqual([]);
});

test('a refund after the transfer takes the business’s part back first, gives our fee back, and the payout is smaller', async () => {
  // Equal, because nobody knows which is collected first.
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 250 }, { euros: 250 }]);
  await passDeadline(campaignId);
  await refund(await admin(), pledgeIds[1] ?? '', 250);
  const [back] = await reversals(campaignId);
  const settled = await database().settledCharge.findUniqueOrThrow({
    where: { pledgeId: pledgeIds[1] ?? '' },
  });
  expect(back).toMatchObject({ status: 'SUCCEEDED', amountCents: settled.netCents });
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  const other = await database().settledCharge.findUniqueOrThrow({ where: { pledgeId: pledgeIds[0] ?? '' } });
  expect(await payouts(campaignId)).toMatchObject([{ status: 'PAID', amountCents: other.netCents }]);
  expect(await readLedgerTable(campaignId)).toMatchSnapshot();
  expect(await brokenRules()).toEqual([]);
});

test('a refund after the payout is paid by the platform, and leaves a debt that anybody can read in the ledger', async () => {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  const [pledgeId = ''] = pledgeIds;
  await refund(await admin(), pledgeId, 50);
  expect(await refundedAtStripe(pledgeId)).toBe(50_00);
  expect(await reversals(campaignId)).toEqual([]);
  expect(await readLedgerTable(campaignId)).toMatchSnapshot();
  expect(await brokenRules()).toEqual([]);
});

test('partial refunds one after the other take back exactly the transfer in the end', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }, { euros: 33 }]);
  await passDeadline(campaignId);
  const [, pledgeId = ''] = pledgeIds;
  const desk = await admin();
  for (const [euros, seen] of [
    [11, 0],
    [5, 11],
    [17, 16],
  ] as const)
    await refund(desk, pledgeId, euros, seen);
  const { netCents } = await database().settledCharge.findUniqueOrThrow({ where: { pledgeId } });
  const back = await reversals(campaignId);
  expect(back.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
  expect(back.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(netCents);
  expect(await refundedAtStripe(pledgeId)).toBe(33_00);
  await expect(refund(desk, pledgeId, 1, 33)).rejects.toThrow('NOTHING_TO_REFUND');
  expect(await brokenRules()).toEqual([]);
});

test('the same form sent twice, and two people at once, refund once', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  const [pledgeId = ''] = pledgeIds;
  const desk = await admin();
  const results = await Promise.allSettled([1, 2, 3].map(() => refund(desk, pledgeId, 100)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of results)
    if (result.status === 'rejected') expect(String(result.reason)).toContain('CHANGED_BY_SOMEBODY_ELSE');
  expect(await refundedAtStripe(pledgeId)).toBe(100_00);
});

test('a business refunds what is still on its Stripe balance, and no more', async () => {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await passDeadline(campaignId);
  const [first = '', second = ''] = pledgeIds;
  await refund(business.member, second, 200);
  expect(await refundedAtStripe(second)).toBe(200_00);
  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  await expect(refund(business.member, first, 10)).rejects.toThrow('REFUND_NEEDS_DESK');
  await expect(refund(await aUser('RESIDENT'), first, 10)).rejects.toThrow('NOT_FOUND');
  await expect(refund(await aUser('ADVISER'), first, 10)).rejects.toThrow('NOT_FOUND');
  expect(await brokenRules()).toEqual([]);
});

test('a held campaign refunds nothing until it is released', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  const desk = await admin();
  const [pledgeId = ''] = pledgeIds;
  await holdCampaign(desk, { campaignId, reason: 'Vérification en cours' });
  await expect(refund(desk, pledgeId, 10)).rejects.toThrow('CAMPAIGN_HELD');
  await releaseCampaign(desk, campaignId);
  await refund(desk, pledgeId, 10);
  expect(await refundedAtStripe(pledgeId)).toBe(10_00);
});

test('a refund that comes back from the bank is owed again, and can be tried again or paid by hand', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  const desk = await admin();
  const [pledgeId = ''] = pledgeIds;
  const id = await refund(desk, pledgeId, 40);
  const fail = async () => {
    const last = await database().refund.findFirstOrThrow({
      where: { requestId: id },
      orderBy: { number: 'desc' },
    });
    await testWorld().control(`/refunds/${last.stripeId}/fail`, {});
    await deliverEvents();
  };
  await expect(retryRefund(desk, id)).rejects.toThrow('ALREADY_DONE');
  await fail();
  expect(await requestOf(id)).toMatchObject({ status: 'OPEN', endedAt: null });
  expect(await refundedAtStripe(pledgeId)).toBe(0);
  expect(await brokenRules()).toEqual([]);
  await retryRefund(desk, id);
  await runJobsOnce();
  expect(await requestOf(id)).toMatchObject({ status: 'DONE' });
  expect(await refundedAtStripe(pledgeId)).toBe(40_00);
  expect(await brokenRules()).toEqual([]);

  await fail();
  await payRefundByHand(desk, { requestId: id, reference: 'Virement du 3 décembre' });
  await expect(payRefundByHand(desk, { requestId: id, reference: 'encore' })).rejects.toThrow('ALREADY_DONE');
  expect(await requestOf(id)).toMatchObject({ status: 'PAID_BY_HAND' });
  expect(await readLedgerTable(campaignId)).toMatchSnapshot();
  expect(await brokenRules()).toEqual([]);
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTED');
});
