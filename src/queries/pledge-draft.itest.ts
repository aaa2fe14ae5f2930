import { describe, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { aCampaign } from '@/testing/makers';
import { aDraft, anOpenCampaign, aReward } from '@/testing/open-campaign';
import { ANYBODY, aConfirmedPledge, SENTENCE } from '@/testing/pledge';
import { openPledge } from '@/use-cases/pledges/open-pledge';
import { readPledgeDraft } from './pledge-draft';

const read = (slug: string, draftId: string, rewardId?: string) =>
  readPledgeDraft({ slug, draftId, rewardId });

describe('the draft of a pledge', () => {
  test('begins with the reward whose button was pressed, and stores nothing for that', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id);
    const view = await read(campaign.slug, 'never-sent', reward.id);
    expect(view).toMatchObject({
      isStored: false,
      quantities: { [reward.id]: 1 },
      totalCents: 12_00,
      choiceFaults: [],
    });
    expect(await database().pledgeDraft.count({ where: { id: 'never-sent' } })).toBe(0);
  });

  test('begins empty when that reward is sold out', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 1 });
    await aConfirmedPledge(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
    expect(await read(campaign.slug, 'never-sent', reward.id)).toMatchObject({ quantities: {} });
  });

  test('says which chosen reward has gone meanwhile, and keeps the rest', async () => {
    const campaign = await anOpenCampaign();
    const last = await aReward(campaign.id, { quantity: 1 });
    const bread = await aReward(campaign.id);
    const draft = await aDraft(campaign.id, {
      rewards: [
        { rewardId: last.id, quantity: 1 },
        { rewardId: bread.id, quantity: 2 },
      ],
    });
    await aConfirmedPledge(campaign.id, { rewards: [{ rewardId: last.id, quantity: 1 }] });
    expect(await read(campaign.slug, draft.id)).toMatchObject({
      choiceFaults: [{ field: `quantity-${last.id}`, code: 'REWARD_SOLD_OUT' }],
      quantities: { [last.id]: 1, [bread.id]: 2 },
      backerName: 'Jo Serres',
      email: draft.email,
    });
  });

  test('the last unit that its own open payment page holds is still its own', async () => {
    const campaign = await anOpenCampaign();
    const last = await aReward(campaign.id, { quantity: 1 });
    const draft = await aDraft(campaign.id, { rewards: [{ rewardId: last.id, quantity: 1 }] });
    await openPledge(ANYBODY, { draftId: draft.id, consentSentence: SENTENCE });
    const mine = await read(campaign.slug, draft.id);
    expect(mine).toMatchObject({ choiceFaults: [], rewards: [{ soldOut: false, remaining: 1 }] });
    const others = await read(campaign.slug, 'never-sent', last.id);
    expect(others).toMatchObject({ rewards: [{ soldOut: true }] });
  });

  test('becomes its pledge once the card is saved', async () => {
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 20_00 });
    const row = await database().pledgeDraft.findFirstOrThrow({ where: { pledgeId: pledge.id } });
    expect(await read(campaign.slug, row.id)).toMatchObject({ confirmedPledgeId: pledge.id });
  });

  test('is another campaign’s nowhere, and nobody’s after a day', async () => {
    const campaign = await anOpenCampaign();
    const elsewhere = await anOpenCampaign();
    const draft = await aDraft(campaign.id, { freeCents: 20_00, email: 'lea@exemple.test' });
    expect(await read(elsewhere.slug, draft.id)).toBeNull();
    await database().pledgeDraft.update({
      where: { id: draft.id },
      data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
    });
    expect(await read(campaign.slug, draft.id)).toMatchObject({ isStored: false, email: '' });
  });

  test('a campaign that is not public cannot be pledged to', async () => {
    const hidden = await aCampaign({ status: 'DRAFT' });
    expect(await read(hidden.slug, 'never-sent')).toBeNull();
  });

  test('postage is shown for each zone that all posted rewards go to', async () => {
    const campaign = await anOpenCampaign();
    const near = await aReward(campaign.id, { way: 'POST', postageFranceCents: 4_00 });
    const far = await aReward(campaign.id, { way: 'POST', postageFranceCents: 6_00 });
    await database().reward.update({ where: { id: far.id }, data: { postageEuCents: 11_00 } });
    const draft = await aDraft(campaign.id, {
      zone: 'FRANCE',
      rewards: [
        { rewardId: near.id, quantity: 2 },
        { rewardId: far.id, quantity: 1 },
      ],
    });
    expect(await read(campaign.slug, draft.id)).toMatchObject({
      postageByZone: { FRANCE: 14_00 },
      totalCents: 50_00,
    });
  });
});
