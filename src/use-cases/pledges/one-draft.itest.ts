import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { readCampaignTotal } from '@/adapters/db/campaign-total';
import { database } from '@/adapters/db/client';
import { type NewPledge, openPledgeRow } from '@/adapters/db/open-pledge';
import { emailHash } from '@/adapters/email-hash';
import { cents } from '@/domain/money';
import { fault, skip } from '@/testing/collection';
import { aDraft, anOpenCampaign, aReward } from '@/testing/open-campaign';
import { ANYBODY, completePage, pageOf, SENTENCE } from '@/testing/pledge';
import { openPledge } from './open-pledge';
import { refreshPaymentPage } from './refresh-payment-page';
import { saveDraft } from './save-draft';

const open = (draftId: string) => openPledge(ANYBODY, { draftId, consentSentence: SENTENCE });
const pledgesOf = (campaignId: string) => database().pledge.count({ where: { campaignId } });

async function savedCard(pledgeId: string) {
  const page = await pageOf(pledgeId);
  await completePage(page.stripeSessionId ?? '');
  return page;
}

describe('one draft is one pledge', () => {
  test('pressing in a second tab after the first has saved its card makes nothing new, even of the last unit', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 1 });
    const draft = await aDraft(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
    const { pledgeId } = await open(draft.id);
    await refreshPaymentPage({ pageId: (await savedCard(pledgeId)).id });
    expect(await open(draft.id)).toEqual({ kind: 'already-confirmed', pledgeId });
    await saveDraft(draft.id, { rewards: [], freeCents: cents(20_00) });
    expect(await open(draft.id)).toEqual({ kind: 'already-confirmed', pledgeId });
    expect(await pledgesOf(campaign.id)).toBe(1);
  });

  test('pressing again when the hold is over, a card having been saved that nobody told us of, makes nothing new', async () => {
    const campaign = await anOpenCampaign();
    const draft = await aDraft(campaign.id, { freeCents: 20_00 });
    const { pledgeId } = await open(draft.id);
    await savedCard(pledgeId);
    await skip({ hours: 1 });
    expect(await open(draft.id)).toEqual({ kind: 'already-confirmed', pledgeId });
    expect(await pledgesOf(campaign.id)).toBe(1);
    expect(await readCampaignTotal(database(), campaign.id)).toEqual({ pledgedCents: 20_00, backers: 1 });
  });

  test('pressing again when the hold is over and no card was saved replaces the pledge, whose stock goes over', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 1 });
    const draft = await aDraft(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
    const first = await open(draft.id);
    await skip({ hours: 1 });
    const second = await open(draft.id);
    expect(second).toMatchObject({ kind: 'page' });
    const statuses = await database().pledge.findMany({
      where: { campaignId: campaign.id },
      select: { id: true, status: true },
      orderBy: { openedAt: 'asc' },
    });
    expect(statuses).toEqual([
      { id: first.pledgeId, status: 'EXPIRED' },
      { id: second.pledgeId, status: 'OPEN' },
    ]);
    expect((await database().reward.findUniqueOrThrow({ where: { id: reward.id } })).taken).toBe(1);
  });

  test('two presses at once between which the address was corrected open one', async () => {
    const campaign = await anOpenCampaign();
    for (let round = 0; round < 8; round += 1) {
      const draft = await aDraft(campaign.id, { freeCents: 20_00 });
      const both = await Promise.all(
        ['jo', 'joe'].map((name) =>
          openPledgeRow(aRow(campaign.id, draft.id, `${name}${round}@exemple.test`)),
        ),
      );
      expect(new Set(both.map(({ pledgeId }) => pledgeId)).size).toBe(1);
    }
    expect(await pledgesOf(campaign.id)).toBe(8);
  });

  test('a draft changed after Stripe lost the answer about its page is pledged as it is now, at once', async () => {
    const campaign = await anOpenCampaign();
    const draft = await aDraft(campaign.id, { freeCents: 20_00 });
    await fault('timeout_after', '^/v1/checkout/sessions$');
    await expect(open(draft.id)).rejects.toMatchObject({ code: 'PAYMENT_SERVICE_AWAY' });
    await saveDraft(draft.id, { freeCents: cents(35_00) });
    const { pledgeId } = await open(draft.id);
    expect(await database().pledge.findUnique({ where: { id: pledgeId } })).toMatchObject({
      status: 'OPEN',
      amountCents: 35_00,
    });
    expect(await database().pledge.count({ where: { campaignId: campaign.id, status: 'OPEN' } })).toBe(1);
  });
});

function aRow(campaignId: string, draftId: string, email: string): NewPledge {
  return {
    pledgeId: uuidv7(),
    pageId: uuidv7(),
    reference: `CC-${randomBytes(4).toString('hex')}`,
    campaignId,
    draftId,
    userId: null,
    amountCents: 20_00,
    email,
    emailHash: emailHash(email),
    shard: 3,
    locale: 'fr',
    backerName: '',
    listedPublicly: false,
    message: '',
    zone: null,
    deliveryAddress: null,
    consentVersion: '1',
    consentSentence: SENTENCE,
    lines: [{ kind: 'FREE', rewardId: null, quantity: 1, amountCents: cents(20_00) }],
  };
}
