import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import {
  aPledgedCampaign,
  brokenRules,
  campaignOf,
  chargesAtStripe,
  mailsAbout,
  pass,
  passDeadline,
  pledgeOf,
  skip,
  type Wish,
} from '@/testing/collection';
import { endsIn } from '@/testing/open-campaign';
import { runJobsOnce } from '@/testing/run-jobs';
import { sweepMoney } from '../collection/sweep-money';
import { withdrawPledge } from './withdraw-pledge';

const holder = (pledgeId: string) => ({ kind: 'holder', pledgeId }) as const;
const withdraw = async (pledgeId: string) => {
  await withdrawPledge(holder(pledgeId), { pledgeId, declaredName: ' Jeanne Delpech ' });
  await runJobsOnce();
};
/** The first pledge holds a reward that was bought, the second only gives. */
async function aSaleAndAGift(sale: Wish = {}) {
  const made = await aPledgedCampaign([{ euros: 300, limited: true, ...sale }, { euros: 200 }], {
    goalCents: 520_00,
  });
  await database().reward.updateMany({
    where: { campaignId: made.campaignId },
    data: { nature: 'PRESALE', way: 'PICKUP' },
  });
  return made;
}
const requestsOf = (pledgeId: string) => database().refundRequest.findMany({ where: { pledgeId } });

test('in the last hour, when it takes a funded campaign under its goal, a sale can still be withdrawn from', async () => {
  const { campaignId, pledgeIds, rewardId } = await aSaleAndAGift();
  await endsIn(campaignId, 3_600_000);
  const [pledgeId = ''] = pledgeIds;
  await withdraw(pledgeId);
  expect(await pledgeOf(pledgeId)).toMatchObject({ status: 'CANCELLED', giveBackReason: 'WITHDRAWAL' });
  expect((await database().reward.findUniqueOrThrow({ where: { id: rewardId } })).taken).toBe(0);
  expect(await mailsAbout(pledgeId)).toEqual(['pledge-confirmed', 'withdrawal-received', 'pledge-cancelled']);
  const acknowledgement = await database().mail.findFirstOrThrow({
    where: { subjectId: pledgeId, kind: 'withdrawal-received' },
  });
  const { giveBackAt } = await pledgeOf(pledgeId);
  expect(acknowledgement.variables).toMatchObject({
    declaredName: 'Jeanne Delpech',
    declaredAt: giveBackAt?.toISOString(),
    charged: false,
  });
  await passDeadline(campaignId);
  expect((await campaignOf(campaignId)).status).toBe('FAILED');
  expect(await brokenRules()).toEqual([]);
});

test('while it is being collected, the payment is cancelled at Stripe first, and the campaign is settled on the rest', async () => {
  const { campaignId, pledgeIds, rewardId } = await aSaleAndAGift({
    script: ['insufficient_funds', 'succeed'],
  });
  await passDeadline(campaignId);
  const [pledgeId = ''] = pledgeIds;
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTING');
  await withdraw(pledgeId);
  expect((await pledgeOf(pledgeId)).status).toBe('CANCELLED');
  const { stripeId } = await database().paymentIntent.findFirstOrThrow({ where: { pledgeId } });
  expect((await stripe().paymentIntents.retrieve(stripeId ?? '')).status).toBe('canceled');
  expect((await database().reward.findUniqueOrThrow({ where: { id: rewardId } })).taken).toBe(0);
  await pass({ days: 8 });
  expect(await chargesAtStripe(pledgeId)).toEqual([]);
  expect((await campaignOf(campaignId)).status).toBe('FUNDED');
  expect(await mailsAbout(pledgeId)).not.toContain('repair-reminder');
  expect(await brokenRules()).toEqual([]);
});

test('what was charged is given back whole, once, for this reason', async () => {
  const { campaignId, pledgeIds } = await aSaleAndAGift();
  await passDeadline(campaignId);
  const [pledgeId = ''] = pledgeIds;
  await withdraw(pledgeId);
  expect(await requestsOf(pledgeId)).toMatchObject([
    { amountCents: 320_00, reason: 'WITHDRAWAL', status: 'DONE', requestedBy: 'backer' },
  ]);
  const [charge] = await chargesAtStripe(pledgeId);
  expect(charge?.amount_refunded).toBe(320_00);
  await expect(withdraw(pledgeId)).rejects.toThrow('ALREADY_DONE');
  await pass({ days: 8 });
  expect(await requestsOf(pledgeId)).toHaveLength(1);
  expect(await brokenRules()).toEqual([]);
});

test('two presses at once are one withdrawal', async () => {
  const { campaignId, pledgeIds } = await aSaleAndAGift();
  await passDeadline(campaignId);
  const [pledgeId = ''] = pledgeIds;
  const results = await Promise.allSettled([1, 2, 3].map(() => withdraw(pledgeId)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await requestsOf(pledgeId)).toHaveLength(1);
});

test('between the deadline and the decision, the declaration counts and its card is never charged', async () => {
  const { campaignId, pledgeIds } = await aSaleAndAGift();
  await endsIn(campaignId, -1_000);
  const [pledgeId = ''] = pledgeIds;
  await withdrawPledge(holder(pledgeId), { pledgeId, declaredName: '' });
  await passDeadline(campaignId);
  await pass({ hours: 1 });
  await sweepMoney();
  await runJobsOnce();
  expect((await pledgeOf(pledgeId)).status).toBe('CANCELLED');
  expect(await chargesAtStripe(pledgeId)).toEqual([]);
  expect(await brokenRules()).toEqual([]);
});

test('a gift, somebody else’s pledge, and a time that is over are refused', async () => {
  const { campaignId, pledgeIds } = await aSaleAndAGift();
  const [sale = '', gift = ''] = pledgeIds;
  await expect(withdraw(gift)).rejects.toThrow('NOT_A_SALE');
  await expect(withdrawPledge(holder(gift), { pledgeId: sale, declaredName: 'Jeanne' })).rejects.toThrow(
    'NOT_FOUND',
  );
  await passDeadline(campaignId);
  await skip({ hours: 24 * 700 });
  await expect(withdraw(sale)).rejects.toThrow('WITHDRAWAL_OVER');
});
