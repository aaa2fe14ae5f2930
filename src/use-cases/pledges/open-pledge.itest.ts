import { describe, expect, test } from 'vitest';
import { readCampaignTotal } from '@/adapters/db/campaign-total';
import { database, pool } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import { cents } from '@/domain/money';
import { aDraft, anOpenCampaign, aReward, endsIn } from '@/testing/open-campaign';
import { ANYBODY, aConfirmedPledge, CARDS, completePage, pageOf, SENTENCE } from '@/testing/pledge';
import { testWorld } from '@/testing/sandbox';
import { closePaymentPage } from './close-payment-page';
import { openPledge } from './open-pledge';
import { refreshPaymentPage } from './refresh-payment-page';
import { saveDraft } from './save-draft';
import { startDraft } from './start-draft';

const open = (draftId: string) => openPledge(ANYBODY, { draftId, consentSentence: SENTENCE });
const stock = async (rewardId: string) =>
  (await database().reward.findUniqueOrThrow({ where: { id: rewardId } })).taken;
const fault = (kind: string, path: string) =>
  testWorld().control('/faults', { match: { method: 'POST', path }, times: 1, kind });

describe('opening and confirming', () => {
  test('nothing is charged, the card is saved, and the pledge counts once Stripe says so', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id);
    const pledge = await aConfirmedPledge(campaign.id, {
      rewards: [{ rewardId: reward.id, quantity: 2 }],
      freeCents: 1_50,
    });
    expect(pledge).toMatchObject({
      status: 'CONFIRMED',
      amountCents: 25_50,
      cardLast4: '4242',
      cardExpiryYear: 2030,
    });
    expect(await readCampaignTotal(database(), campaign.id)).toEqual({ pledgedCents: 25_50, backers: 1 });
    expect(await database().paymentIntent.count({ where: { pledgeId: pledge.id } })).toBe(0);
    expect(
      await database().mail.findMany({
        where: { subjectId: pledge.id },
        select: { kind: true, recipient: true },
      }),
    ).toEqual([{ kind: 'pledge-confirmed', recipient: pledge.email }]);
  });

  test('return, webhook and sweep together confirm once', async () => {
    const campaign = await anOpenCampaign();
    const draft = await aDraft(campaign.id, { freeCents: 20_00 });
    const { pledgeId } = await open(draft.id);
    const page = await pageOf(pledgeId);
    await completePage(page.stripeSessionId ?? '');
    await Promise.all([
      refreshPaymentPage({ pageId: page.id }),
      refreshPaymentPage({ pledgeId, sessionId: page.stripeSessionId ?? '' }),
      closePaymentPage(page.id),
      refreshPaymentPage({ pageId: page.id }),
    ]);
    expect(await readCampaignTotal(database(), campaign.id)).toEqual({ pledgedCents: 20_00, backers: 1 });
    expect(await database().pledgeEvent.count({ where: { pledgeId, to: 'CONFIRMED' } })).toBe(1);
    expect(await database().mail.count({ where: { subjectId: pledgeId } })).toBe(1);
  });

  test('two pledges of one address are one backer', async () => {
    const campaign = await anOpenCampaign();
    await aConfirmedPledge(campaign.id, { freeCents: 10_00, email: 'jo@exemple.test' });
    await aConfirmedPledge(campaign.id, { freeCents: 15_00, email: 'Jo@Exemple.test ' });
    expect(await readCampaignTotal(database(), campaign.id)).toEqual({ pledgedCents: 25_00, backers: 1 });
  });

  test('3-D Secure at the payment page is asked of the cards that need it', async () => {
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, {
      freeCents: 10_00,
      card: CARDS.challengedOnceAtSetup,
    });
    expect(pledge.status).toBe('CONFIRMED');
  });
});

describe('the last unit of a limited reward', () => {
  test('goes to exactly one of many who press at the same moment, and the others keep what they typed', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 3 });
    const drafts = await Promise.all(
      Array.from({ length: 12 }, () =>
        aDraft(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] }),
      ),
    );
    const outcomes = await Promise.allSettled(drafts.map((draft) => open(draft.id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const reasons = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason.code] : [],
    );
    expect(new Set(reasons)).toEqual(new Set(['REWARD_SOLD_OUT']));
    expect(await stock(reward.id)).toBe(3);
    expect(await database().pledgeDraft.count({ where: { campaignId: campaign.id } })).toBe(12);
  });

  test('is free again when the payment page expires', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 1 });
    const first = await open(
      (await aDraft(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] })).id,
    );
    await closePaymentPage((await pageOf(first.pledgeId)).id);
    expect(await stock(reward.id)).toBe(0);
    await open((await aDraft(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] })).id);
    expect(await stock(reward.id)).toBe(1);
  });

  test('stays taken while Stripe cannot say that the page is closed', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 1 });
    const { pledgeId } = await open(
      (await aDraft(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] })).id,
    );
    const page = await pageOf(pledgeId);
    await fault('http_500_before', `/v1/checkout/sessions/${page.stripeSessionId}/expire`);
    await expect(closePaymentPage(page.id)).rejects.toThrow();
    expect(await stock(reward.id)).toBe(1);
    await closePaymentPage(page.id);
    expect(await stock(reward.id)).toBe(0);
  });
});

describe('pressing again', () => {
  test('a double click gives one pledge and the same page', async () => {
    const campaign = await anOpenCampaign();
    const draft = await aDraft(campaign.id, { freeCents: 20_00 });
    const [first, second] = await Promise.all([open(draft.id), open(draft.id)]);
    expect(second).toEqual(first);
    expect(await database().pledge.count({ where: { campaignId: campaign.id } })).toBe(1);
  });

  test('a draft changed after the back button replaces its open pledge', async () => {
    const campaign = await anOpenCampaign();
    const draft = await aDraft(campaign.id, { freeCents: 20_00 });
    const first = await open(draft.id);
    await saveDraft(draft.id, { freeCents: cents(35_00) });
    const second = await open(draft.id);
    expect(second.pledgeId).not.toBe(first.pledgeId);
    const pledges = await database().pledge.findMany({
      where: { campaignId: campaign.id },
      orderBy: { openedAt: 'asc' },
    });
    expect(pledges.map(({ status, amountCents }) => [status, amountCents])).toEqual([
      ['EXPIRED', 20_00],
      ['OPEN', 35_00],
    ]);
  });

  test('a card saved in the other tab meanwhile is not pledged a second time', async () => {
    const campaign = await anOpenCampaign();
    const draft = await aDraft(campaign.id, { freeCents: 20_00 });
    const first = await open(draft.id);
    await completePage((await pageOf(first.pledgeId)).stripeSessionId ?? '');
    await saveDraft(draft.id, { freeCents: cents(35_00) });
    expect(await open(draft.id)).toEqual({ kind: 'already-confirmed', pledgeId: first.pledgeId });
    expect(await readCampaignTotal(database(), campaign.id)).toEqual({ pledgedCents: 20_00, backers: 1 });
  });

  test('a third open pledge of one address is refused, whoever asks', async () => {
    const campaign = await anOpenCampaign();
    const drafts = await Promise.all(
      [1, 2, 3].map(() => aDraft(campaign.id, { freeCents: 10_00, email: 'jo@exemple.test' })),
    );
    const outcomes = await Promise.allSettled(drafts.map((draft) => open(draft.id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'TOO_MANY_OPEN_PLEDGES' },
    });
  });
});

describe('bad moments', () => {
  test('a campaign that ended a second ago refuses, even when its status still says live', async () => {
    const campaign = await anOpenCampaign();
    const draft = await aDraft(campaign.id, { freeCents: 10_00 });
    await endsIn(campaign.id, -1000);
    await expect(open(draft.id)).rejects.toMatchObject({ code: 'CAMPAIGN_ENDED' });
    await expect(startDraft({ slug: campaign.slug, rewardId: null, locale: 'fr' })).rejects.toMatchObject({
      code: 'CAMPAIGN_ENDED',
    });
  });

  test('the database itself refuses an opening that the rule let through too early', async () => {
    const campaign = await anOpenCampaign();
    const input = {
      campaignId: campaign.id,
      emailHash: 'a'.repeat(64),
      withOffset: true,
      holdMinutes: 31,
      mostOpen: 2,
      lines: [],
      draftId: null,
    };
    await database().campaign.update({ where: { id: campaign.id }, data: { status: 'SUSPENDED' } });
    await expect(
      pool().query('select open_pledge($1::jsonb)', [JSON.stringify(input)]),
    ).rejects.toMatchObject({ code: 'CCREF', message: 'CAMPAIGN_SUSPENDED' });
  });

  test('a reward whose price was changed meanwhile is not sold at the old one', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 5, priceCents: 12_00 });
    const line = { kind: 'REWARD', rewardId: reward.id, quantity: 1, amountCents: 10_00 };
    const input = {
      campaignId: campaign.id,
      emailHash: 'b'.repeat(64),
      withOffset: true,
      holdMinutes: 31,
      mostOpen: 2,
      lines: [line],
      draftId: null,
    };
    await expect(
      pool().query('select open_pledge($1::jsonb)', [JSON.stringify(input)]),
    ).rejects.toMatchObject({ message: 'CHANGED_BY_SOMEBODY_ELSE' });
    expect(await stock(reward.id)).toBe(0);
  });

  test('a reward of another campaign is refused', async () => {
    const [mine, other] = [await anOpenCampaign(), await anOpenCampaign()];
    const reward = await aReward(other.id);
    const draft = await aDraft(mine.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
    await expect(open(draft.id)).rejects.toMatchObject({ code: 'REWARD_NOT_OF_CAMPAIGN' });
  });

  test.each([
    'http_500_before',
    'http_500_after',
    'timeout_after',
    'reset_before',
    'reset_after',
    'http_503_html',
  ])(
    'Stripe down (%s) while the page is made: pressing again goes on, and no second pledge, customer or page is made',
    async (kind) => {
      const campaign = await anOpenCampaign();
      const reward = await aReward(campaign.id, { quantity: 2 });
      const draft = await aDraft(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
      await fault(kind, '/v1/checkout/sessions');
      const first = await open(draft.id).catch((refusal: { code: string }) => refusal.code);
      expect([first]).toEqual([
        typeof first === 'string' ? 'PAYMENT_SERVICE_AWAY' : expect.objectContaining({ kind: 'page' }),
      ]);
      await testWorld().control('/clock', { advanceSeconds: 60 });
      const [offset] = await database().$queryRaw<
        { ms: bigint }[]
      >`update clock_offset set milliseconds = milliseconds + 60000 returning milliseconds as ms`;
      expect(offset?.ms).toBeGreaterThan(0n);
      expect(await open(draft.id)).toMatchObject({ kind: 'page' });
      expect(await stock(reward.id)).toBe(1);
      expect(await database().pledge.count({ where: { campaignId: campaign.id } })).toBe(1);
    },
  );

  test('a page made although its answer was lost is closed before its hold ends', async () => {
    const campaign = await anOpenCampaign();
    const draft = await aDraft(campaign.id, { freeCents: 10_00 });
    await fault('timeout_after', '/v1/checkout/sessions');
    await expect(open(draft.id)).rejects.toMatchObject({ code: 'PAYMENT_SERVICE_AWAY' });
    const pledge = await database().pledge.findFirstOrThrow({ where: { campaignId: campaign.id } });
    const page = await pageOf(pledge.id);
    expect(page.stripeSessionId).toBeNull();
    await closePaymentPage(page.id);
    expect((await database().pledge.findUniqueOrThrow({ where: { id: pledge.id } })).status).toBe('EXPIRED');
    const { data: sessions } = await stripe().checkout.sessions.list({ limit: 100 });
    const mine = sessions.filter((session) => session.client_reference_id === pledge.id);
    expect(mine.map(({ status }) => status)).toEqual(['expired']);
  });

  test('a link of the return page for another pledge finds nothing', async () => {
    const campaign = await anOpenCampaign();
    const [mine, other] = [
      await aConfirmedPledge(campaign.id, { freeCents: 10_00 }),
      await aConfirmedPledge(campaign.id, { freeCents: 10_00 }),
    ];
    const page = await pageOf(other.id);
    await expect(
      refreshPaymentPage({ pledgeId: mine.id, sessionId: page.stripeSessionId ?? '' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
