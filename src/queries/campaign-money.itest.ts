import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import { aPledgedCampaign, deliverEvents, pass, passDeadline } from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { readCampaignMoney } from './campaign-money';

test('a statement agrees with the ledger, the pledges and Stripe to the cent, from the promise to the bank', async () => {
  const { campaignId, business } = await aPledgedCampaign([
    { euros: 311 },
    { euros: 207 },
    { euros: 23, script: ['stolen_card'] },
  ]);
  const before = await readCampaignMoney(business.member, campaignId);
  expect(before.pledged).toMatchObject({ pledgedCents: 541_00, backers: 3, droppedCents: 0 });
  expect(before.money).toMatchObject({ collectedCents: 0, netCents: 0, paidOutCents: 0 });

  await passDeadline(campaignId);
  const collecting = await readCampaignMoney(business.member, campaignId);
  expect(collecting.pledged.comingCents).toBe(23_00);
  expect(collecting.money.collectedCents).toBe(518_00);

  await pass({ days: 16 });
  await deliverEvents({ account: business.account });
  const { pledged, money, payouts, pledges } = await readCampaignMoney(business.member, campaignId);
  expect(pledged).toEqual({
    pledgedCents: 541_00,
    backers: 3,
    comingCents: 0,
    droppedCents: 23_00,
    droppedCount: 1,
  });
  // 5 % of 518.00, 20 % VAT on it, Stripe's 4.92 + 3.36.
  expect(money).toMatchObject({ collectedCents: 518_00, feeCents: 25_90, vatCents: 5_18, costCents: 8_28 });
  expect(money.netCents).toBe(518_00 - 25_90 - 5_18 - 8_28);
  expect(money).toMatchObject({
    transferredCents: money.netCents,
    paidOutCents: money.netCents,
    onTheWayCents: 0,
  });
  expect(payouts).toMatchObject([{ number: 1, status: 'PAID', amountCents: money.netCents }]);
  expect(pledges.rows.map(({ initials }) => initials)).toEqual(['J. S.', 'J. S.', 'J. S.']);
  expect(pledges.rows.reduce((sum, row) => sum + (row.transferredCents ?? 0), 0)).toBe(money.netCents);
  const bank = (await stripe().payouts.list({}, { stripeAccount: business.account })).data;
  expect(bank.map(({ amount, status }) => ({ amount, status }))).toEqual([
    { amount: money.netCents, status: 'paid' },
  ]);
});

test('the ledger’s Stripe accounts are Stripe’s balances to the cent, of the platform and of the business', async () => {
  const { campaignId, business } = await aPledgedCampaign([{ euros: 500 }, { euros: 77 }]);
  await passDeadline(campaignId);
  const sums = await database().$queryRaw<{ account: string; cents: bigint }[]>`
    select account, sum(amount_cents)::bigint as cents from ledger_line
    where account = 'SP' or (account = 'SB' and campaign_id = ${campaignId}::uuid) group by account order by account`;
  const held = async (account?: string) => {
    const balance = await stripe().balance.retrieve({}, account ? { stripeAccount: account } : {});
    return [...balance.available, ...balance.pending].reduce((sum, { amount }) => sum + amount, 0);
  };
  expect(sums).toEqual([
    { account: 'SB', cents: BigInt(await held(business.account)) },
    { account: 'SP', cents: BigInt(await held()) },
  ]);
});

test('only the business itself and the desk read a statement', async () => {
  const { campaignId } = await aPledgedCampaign([{ euros: 10 }]);
  await expect(readCampaignMoney(await aUser('ADVISER'), campaignId)).resolves.toBeTruthy();
  await expect(readCampaignMoney(await aUser('RESIDENT'), campaignId)).rejects.toThrow('NOT_FOUND');
  await expect(readCampaignMoney({ kind: 'anonymous' }, campaignId)).rejects.toThrow('NOT_SIGNED_IN');
});
