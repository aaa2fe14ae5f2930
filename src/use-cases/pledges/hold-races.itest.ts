import { describe, expect, test } from 'vitest';
import { database, pool } from '@/adapters/db/client';
import { fault } from '@/testing/collection';
import { aDraft, anOpenCampaign, aReward } from '@/testing/open-campaign';
import { ANYBODY, completePage, pageOf, SENTENCE } from '@/testing/pledge';
import { testWorld } from '@/testing/sandbox';
import { closePaymentPage } from './close-payment-page';
import { openPledge } from './open-pledge';
import { refreshPaymentPage } from './refresh-payment-page';

const SLOW_MS = 1_000;
const open = (draftId: string) => openPledge(ANYBODY, { draftId, consentSentence: SENTENCE });
const slowCreation = () =>
  testWorld().control('/faults', {
    kind: 'slow',
    ms: SLOW_MS,
    times: 1,
    match: { method: 'POST', path: '^/v1/checkout/sessions$' },
  });

/** Does `work` while nobody else gets the campaign's lock; `waiting` resolves once somebody stands in line for it. */
async function holdingLock(campaignId: string, work: (waiting: () => Promise<void>) => Promise<unknown>) {
  const client = await pool().connect();
  const locked = 'select count(*)::int as n from pg_locks where locktype = $1 and not granted';
  try {
    await client.query('select pg_advisory_lock(campaign_lock_key($1))', [campaignId]);
    await work(() =>
      expect
        .poll(async () => (await database().$queryRawUnsafe<{ n: number }[]>(locked, 'advisory'))[0]?.n, {
          timeout: 5_000,
        })
        .toBe(1),
    );
  } finally {
    await client.query('select pg_advisory_unlock_all()');
    client.release();
  }
}

const creations = (pledgeId: string) =>
  database().stripeCall.count({ where: { key: `cs-setup:${pledgeId}:1:1` } });

describe('a page that is shown while it is being closed', () => {
  test('is closed at Stripe or counts: nobody saves a card on it for nothing', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 1 });
    const draft = await aDraft(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
    await slowCreation();
    const pressed = open(draft.id);
    await expect.poll(() => database().pledge.count({ where: { campaignId: campaign.id } })).toBe(1);
    const { id: pledgeId } = await database().pledge.findFirstOrThrow({ where: { campaignId: campaign.id } });
    await expect.poll(() => creations(pledgeId)).toBe(1);
    const pageId = (await pageOf(pledgeId)).id;
    let closing: Promise<unknown> = Promise.resolve();
    await holdingLock(campaign.id, async (waiting) => {
      closing = closePaymentPage(pageId).catch(() => undefined);
      await waiting();
      await pressed;
    });
    await closing;

    const { stripeSessionId } = await pageOf(pledgeId);
    const completed = await completePage(stripeSessionId ?? '').then(
      () => true,
      () => false,
    );
    await refreshPaymentPage({ pageId });
    const pledge = await database().pledge.findUniqueOrThrow({ where: { id: pledgeId } });
    expect(pledge.status).toBe(completed ? 'CONFIRMED' : 'EXPIRED');
    const { taken } = await database().reward.findUniqueOrThrow({ where: { id: reward.id } });
    expect(taken).toBe(completed ? 1 : 0);
  });
});

describe('Stripe closes a page and its answer is lost', () => {
  test.each(['http_500_after', 'timeout_after', 'reset_after'])(
    '%s: the hold ends all the same, at the latest when it is asked again',
    async (kind) => {
      const campaign = await anOpenCampaign();
      const reward = await aReward(campaign.id, { quantity: 1 });
      const draft = await aDraft(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
      const { pledgeId } = await open(draft.id);
      const { id: pageId } = await pageOf(pledgeId);
      await fault(kind, '/expire$');
      await closePaymentPage(pageId).catch(() => undefined);
      await closePaymentPage(pageId);
      expect(await database().pledge.findUnique({ where: { id: pledgeId } })).toMatchObject({
        status: 'EXPIRED',
      });
      expect((await database().reward.findUniqueOrThrow({ where: { id: reward.id } })).taken).toBe(0);
    },
  );
});

describe('Stripe makes a customer and its answer is lost', () => {
  test.each(['http_500_after', 'timeout_after', 'reset_after', 'http_503_html'])(
    '%s: pressing again goes on',
    async (kind) => {
      const campaign = await anOpenCampaign();
      const draft = await aDraft(campaign.id, { freeCents: 10_00 });
      await fault(kind, '/v1/customers$');
      await open(draft.id).catch(() => undefined);
      expect(await open(draft.id)).toMatchObject({ kind: 'page' });
    },
  );
});

describe('a second tab', () => {
  test('whose page comes after the card was saved in the first is told that the pledge is made', async () => {
    const campaign = await anOpenCampaign();
    const draft = await aDraft(campaign.id, { freeCents: 10_00 });
    const shown = await open(draft.id);
    const page = await pageOf(shown.pledgeId);
    // As the second tab found it: its creation had been sent, and nothing was shown yet.
    await database().paymentPage.update({ where: { id: page.id }, data: { status: 'CREATED', url: null } });
    await testWorld().control('/faults', {
      kind: 'slow',
      ms: SLOW_MS,
      times: 1,
      match: { method: 'GET', path: '^/v1/checkout/sessions$' },
    });
    const second = open(draft.id);
    await completePage(page.stripeSessionId ?? '');
    await refreshPaymentPage({ pageId: page.id });
    expect(await second).toEqual({ kind: 'already-confirmed', pledgeId: shown.pledgeId });
    expect(await database().pledge.count({ where: { campaignId: campaign.id } })).toBe(1);
  });
});
