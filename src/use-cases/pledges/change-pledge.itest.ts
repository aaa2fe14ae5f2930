import { describe, expect, test } from 'vitest';
import { readCampaignTotal } from '@/adapters/db/campaign-total';
import { database } from '@/adapters/db/client';
import { cents } from '@/domain/money';
import { aUser } from '@/testing/makers';
import { anOpenCampaign, aReward, endsIn } from '@/testing/open-campaign';
import { aConfirmedPledge, completePage, pageOf, SENTENCE } from '@/testing/pledge';
import { cancelPledge } from './cancel-pledge';
import { changeCard } from './change-card';
import { changeDetails } from './change-details';
import { changePledge } from './change-pledge';
import { refreshPaymentPage } from './refresh-payment-page';

const holder = (pledgeId: string) => ({ kind: 'holder', pledgeId }) as const;
const content = (over: { rewards?: { rewardId: string; quantity: number }[]; freeCents?: number }) => ({
  rewards: over.rewards ?? [],
  freeCents: cents(over.freeCents ?? 0),
  zone: null,
  address: null,
  consentSentence: SENTENCE,
});
const reload = (id: string) =>
  database().pledge.findUniqueOrThrow({ where: { id }, include: { lines: true } });
const HOUR_MS = 3_600_000;

describe('changing a pledge', () => {
  test('replaces, never adds: amount, lines, stock and total follow', async () => {
    const campaign = await anOpenCampaign();
    const [bread, oven] = [
      await aReward(campaign.id, { quantity: 5 }),
      await aReward(campaign.id, { quantity: 2, priceCents: 45_00 }),
    ];
    const pledge = await aConfirmedPledge(campaign.id, { rewards: [{ rewardId: bread.id, quantity: 3 }] });
    await changePledge(
      holder(pledge.id),
      pledge.id,
      content({ rewards: [{ rewardId: oven.id, quantity: 1 }], freeCents: 5_00 }),
    );
    expect(await reload(pledge.id)).toMatchObject({ status: 'CONFIRMED', amountCents: 50_00 });
    expect((await reload(pledge.id)).lines.map((line) => line.kind).sort()).toEqual(['FREE', 'REWARD']);
    const rewards = await database().reward.findMany({
      where: { campaignId: campaign.id },
      orderBy: { priceCents: 'asc' },
    });
    expect(rewards.map((reward) => reward.taken)).toEqual([0, 1]);
    expect(await readCampaignTotal(database(), campaign.id)).toEqual({ pledgedCents: 50_00, backers: 1 });
  });

  test('two changes at once leave one of the two, whole', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 4 });
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 10_00 });
    await Promise.all([
      changePledge(
        holder(pledge.id),
        pledge.id,
        content({ rewards: [{ rewardId: reward.id, quantity: 4 }] }),
      ),
      changePledge(
        holder(pledge.id),
        pledge.id,
        content({ rewards: [{ rewardId: reward.id, quantity: 3 }], freeCents: 1_00 }),
      ),
    ]);
    const { amountCents, lines } = await reload(pledge.id);
    const units = lines
      .filter((line) => line.kind === 'REWARD')
      .reduce((acc, line) => acc + line.quantity, 0);
    expect([
      [48_00, 4],
      [37_00, 3],
    ]).toContainEqual([amountCents, units]);
    expect((await database().reward.findUniqueOrThrow({ where: { id: reward.id } })).taken).toBe(units);
    expect((await readCampaignTotal(database(), campaign.id)).pledgedCents).toBe(amountCents);
  });

  test('a sold-out reward leaves the pledge as it was', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 1 });
    await aConfirmedPledge(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 10_00 });
    await expect(
      changePledge(
        holder(pledge.id),
        pledge.id,
        content({ rewards: [{ rewardId: reward.id, quantity: 1 }] }),
      ),
    ).rejects.toMatchObject({ code: 'REWARD_SOLD_OUT' });
    expect(await reload(pledge.id)).toMatchObject({ amountCents: 10_00 });
  });

  test('somebody else’s link changes and cancels nothing', async () => {
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 10_00 });
    const stranger = holder((await aConfirmedPledge(campaign.id, { freeCents: 10_00 })).id);
    const user = await aUser('ADMIN');
    for (const actor of [stranger, user]) {
      await expect(cancelPledge(actor, pledge.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(changePledge(actor, pledge.id, content({ freeCents: 50_00 }))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(changeCard(actor, pledge.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await reload(pledge.id)).toMatchObject({ status: 'CONFIRMED', amountCents: 10_00 });
  });
});

describe('cancelling', () => {
  test('gives stock, total and backer count back, and asks to forget the card', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 1 });
    const pledge = await aConfirmedPledge(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
    await cancelPledge(holder(pledge.id), pledge.id);
    expect(await reload(pledge.id)).toMatchObject({ status: 'CANCELLED' });
    expect(await readCampaignTotal(database(), campaign.id)).toEqual({ pledgedCents: 0, backers: 0 });
    expect((await database().reward.findUniqueOrThrow({ where: { id: reward.id } })).taken).toBe(0);
    const jobs = await database().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from graphile_worker._private_jobs
      where payload->>'pledgeId' = ${pledge.id} and payload->>'paymentMethodId' = ${pledge.paymentMethodId}`;
    expect(jobs[0]?.n).toBe(1);
    await expect(cancelPledge(holder(pledge.id), pledge.id)).rejects.toMatchObject({
      code: 'PLEDGE_NOT_CHANGEABLE',
    });
  });

  test('one of two pledges of an address leaves one backer', async () => {
    const campaign = await anOpenCampaign();
    const email = 'jo@exemple.test';
    const first = await aConfirmedPledge(campaign.id, { freeCents: 10_00, email });
    await aConfirmedPledge(campaign.id, { freeCents: 15_00, email });
    await cancelPledge(holder(first.id), first.id);
    expect(await readCampaignTotal(database(), campaign.id)).toEqual({ pledgedCents: 15_00, backers: 1 });
  });

  test('in the last day a funded campaign is not taken under its goal, not even by two who press together', async () => {
    const campaign = await anOpenCampaign({ goalCents: 500_00 });
    const pledges = await Promise.all(
      [300_00, 150_00, 150_00].map((freeCents) => aConfirmedPledge(campaign.id, { freeCents })),
    );
    await endsIn(campaign.id, 5 * HOUR_MS);
    const outcomes = await Promise.allSettled(
      pledges.slice(1).map((pledge) => cancelPledge(holder(pledge.id), pledge.id)),
    );
    expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'done'))).toEqual(
      ['LAST_DAY_RULE', 'LAST_DAY_RULE'],
    );
    expect((await readCampaignTotal(database(), campaign.id)).pledgedCents).toBe(600_00);
  });

  test('of two who could each leave alone, one may', async () => {
    const campaign = await anOpenCampaign({ goalCents: 500_00 });
    const pledges = await Promise.all(
      [400_00, 100_00, 100_00].map((freeCents) => aConfirmedPledge(campaign.id, { freeCents })),
    );
    await endsIn(campaign.id, 5 * HOUR_MS);
    const outcomes = await Promise.allSettled(
      pledges.slice(1).map((pledge) => cancelPledge(holder(pledge.id), pledge.id)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await readCampaignTotal(database(), campaign.id)).pledgedCents).toBe(500_00);
  });

  test('after the deadline nothing is cancelled', async () => {
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 10_00 });
    await endsIn(campaign.id, -1000);
    await expect(cancelPledge(holder(pledge.id), pledge.id)).rejects.toMatchObject({
      code: 'CAMPAIGN_ENDED',
    });
  });
});

describe('another card', () => {
  test('is used once its page is completed, and the old one is forgotten', async () => {
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 10_00 });
    const [first, second] = await Promise.all([
      changeCard(holder(pledge.id), pledge.id),
      changeCard(holder(pledge.id), pledge.id),
    ]);
    expect(second.url).toBe(first.url);
    expect((await reload(pledge.id)).paymentMethodId).toBe(pledge.paymentMethodId);
    const page = await pageOf(pledge.id);
    await completePage(page.stripeSessionId ?? '', '5555555555554444');
    await Promise.all([refreshPaymentPage({ pageId: page.id }), refreshPaymentPage({ pageId: page.id })]);
    const after = await reload(pledge.id);
    expect(after).toMatchObject({ cardLast4: '4444', amountCents: 10_00, status: 'CONFIRMED' });
    expect(after.paymentMethodId).not.toBe(pledge.paymentMethodId);
    expect(
      await database().mail.count({ where: { subjectId: pledge.id, kind: 'pledge-card-changed' } }),
    ).toBe(1);
    expect(await readCampaignTotal(database(), campaign.id)).toEqual({ pledgedCents: 10_00, backers: 1 });
  });
});

describe('what moves no money', () => {
  test('a name may be withdrawn from the public list at any time', async () => {
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 10_00 });
    const details = { listedPublicly: true, backerName: 'Zoé 🥖', message: 'Bravo !' };
    await changeDetails(holder(pledge.id), pledge.id, details);
    expect(await reload(pledge.id)).toMatchObject(details);
    await cancelPledge(holder(pledge.id), pledge.id);
    await changeDetails(holder(pledge.id), pledge.id, { ...details, listedPublicly: false });
    expect(await reload(pledge.id)).toMatchObject({ listedPublicly: false });
    await expect(
      changeDetails(holder(pledge.id), pledge.id, { ...details, message: 'Encore' }),
    ).rejects.toMatchObject({ code: 'PLEDGE_NOT_CHANGEABLE' });
  });
});
