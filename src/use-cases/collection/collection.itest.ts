import { beforeEach, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import { readLedgerTable } from '@/queries/ledger-table';
import {
  aPledgedCampaign,
  brokenRules,
  campaignOf,
  chargesAtStripe,
  deliverEvents,
  mailsAbout,
  pass,
  passDeadline,
  pledgeOf,
} from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { sendTransfer } from '../payouts/send-transfer';
import { settleCampaign } from '../payouts/settle-campaign';
import { cancelCampaign } from './cancel-campaign';
import { chargePledge } from './charge-pledge';
import { decideCampaign } from './decide-campaign';

const statuses = async (ids: readonly string[]) => {
  const found = [];
  for (const id of ids) found.push((await pledgeOf(id)).status);
  return found;
};

beforeEach(async () => {
  await database().$executeRaw`delete from graphile_worker._private_jobs where locked_at is null`;
});

test('a campaign that reaches its goal is collected, settled, transferred and paid out, and its ledger tells it line by line', async () => {
  const { campaignId, business, pledgeIds } = await aPledgedCampaign([
    { euros: 250 },
    { euros: 251 },
    { euros: 33 },
  ]);
  await passDeadline(campaignId);
  expect((await campaignOf(campaignId)).status).toBe('FUNDED');
  expect(await statuses(pledgeIds)).toEqual(['COLLECTED', 'COLLECTED', 'COLLECTED']);
  expect(await mailsAbout(pledgeIds[0] ?? '')).toEqual(['pledge-confirmed', 'pledge-collected']);

  await pass({ days: 8 });
  await deliverEvents({ account: business.account });
  expect(await mailsAbout(campaignId)).toEqual([
    'campaign-reached-deadline',
    'collection-finished',
    'payout-sent',
    'payout-paid',
  ]);
  const [payout] = await database().payout.findMany({ where: { campaignId } });
  // 534.00 collected − 5 % − VAT on it − Stripe's 1.5 % + 0.25 € a charge.
  expect(payout).toMatchObject({ status: 'PAID', amountCents: 534_00 - 26_70 - 5_34 - (4_00 + 4_02 + 75) });
  const balance = await stripe().balance.retrieve({}, { stripeAccount: business.account });
  expect(balance.available[0]?.amount).toBe(0);
  expect(await brokenRules()).toEqual([]);
});

test('the ledger of a collected campaign balances and reads like a table', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }, { euros: 5 }]);
  await database().campaign.update({ where: { id: campaignId }, data: { deadlineAt: new Date(0) } });
  await decideCampaign(campaignId);
  for (const id of pledgeIds) await chargePledge(id);
  await settleCampaign(campaignId);
  const transfers = await database().transfer.findMany({ where: { campaignId }, orderBy: { id: 'asc' } });
  for (const { id } of transfers) await sendTransfer(id);
  expect(await readLedgerTable(campaignId)).toMatchSnapshot();
  expect(await brokenRules()).toEqual([]);
});

test('a campaign that misses its goal by one cent charges nobody, forgets the cards and tells everybody', async () => {
  const { campaignId, business, pledgeIds, pledges } = await aPledgedCampaign(
    [{ euros: 300 }, { euros: 200 }],
    {
      goalCents: 500_01,
    },
  );
  await passDeadline(campaignId);
  expect(await campaignOf(campaignId)).toMatchObject({
    status: 'FAILED',
    decidedPledgedCents: 500_00n,
    decidedBackers: 2,
  });
  expect(await statuses(pledgeIds)).toEqual(['RELEASED', 'RELEASED']);
  for (const id of pledgeIds) {
    expect(await chargesAtStripe(id)).toEqual([]);
    expect(await mailsAbout(id)).toEqual(['pledge-confirmed', 'campaign-failed']);
  }
  for (const { paymentMethodId } of pledges) {
    const card = await stripe().paymentMethods.retrieve(paymentMethodId ?? '');
    expect(card.customer).toBeNull();
  }
  expect(await mailsAbout(campaignId)).toEqual(['campaign-reached-deadline']);
  expect(business.member.email).toBeTruthy();
  expect(await brokenRules()).toEqual([]);
});

test('a campaign that is still suspended at its deadline is cancelled, and nobody is charged', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 600 }]);
  await database().campaign.update({ where: { id: campaignId }, data: { status: 'SUSPENDED' } });
  await passDeadline(campaignId);
  expect((await campaignOf(campaignId)).status).toBe('CANCELLED');
  expect(await statuses(pledgeIds)).toEqual(['RELEASED']);
  expect(await mailsAbout(pledgeIds[0] ?? '')).toEqual(['pledge-confirmed', 'campaign-cancelled']);
});

test('a campaign cancelled while live releases its pledges at once, and its deadline charges nobody', async () => {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 600 }]);
  await cancelCampaign(business.member, { campaignId, reason: 'Le four est déjà trop vieux.' });
  await passDeadline(campaignId);
  expect((await campaignOf(campaignId)).status).toBe('CANCELLED');
  expect(await statuses(pledgeIds)).toEqual(['RELEASED']);
  expect(await chargesAtStripe(pledgeIds[0] ?? '')).toEqual([]);
  await expect(cancelCampaign(await aUser('RESIDENT'), { campaignId, reason: 'Je peux ?' })).rejects.toThrow(
    'NOT_FOUND',
  );
});

test('a campaign of which nothing can be collected is funded with nothing, and owes and pays nothing', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500, script: ['stolen_card'] }]);
  await passDeadline(campaignId);
  await pass({ days: 8 });
  expect((await campaignOf(campaignId)).status).toBe('FUNDED');
  expect(await statuses(pledgeIds)).toEqual(['DROPPED']);
  expect(await database().settlement.findUnique({ where: { campaignId } })).toMatchObject({
    collectedCents: 0n,
    transferredCents: 0n,
  });
  expect(await database().transfer.count({ where: { campaignId } })).toBe(0);
  expect(await database().payout.count({ where: { campaignId } })).toBe(0);
  expect(await brokenRules()).toEqual([]);
});
