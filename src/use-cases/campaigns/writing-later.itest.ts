import { describe, expect, test } from 'vitest';
import { fingerprints } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { cents } from '@/domain/money';
import { aFile, aLiveFile, budget, fileOf, identity, jar, story } from '@/testing/campaign-file';
import { terms } from '@/testing/makers';
import { aConfirmedPledge } from '@/testing/pledge';
import { removeReward } from './remove-reward';
import { saveBudget } from './save-budget';
import { saveIdentity } from './save-identity';
import { type RewardInput, saveReward } from './save-reward';
import { saveStory } from './save-story';
import { withdrawCampaign } from './withdraw-campaign';

describe('an approved campaign', () => {
  test('keeps its approval when only texts change, and its former address leads to the new one', async () => {
    const { baker, id, file } = await aFile({ status: 'APPROVED', ...terms });
    await saveIdentity(baker, identity(file, { title: 'Un four pour tous' }));
    expect(await fileOf(id)).toMatchObject({ status: 'APPROVED', slug: 'un-four-pour-tous' });
    expect(await database().oldSlug.findMany({ where: { campaignId: id } })).toEqual([
      { slug: file.slug, campaignId: id },
    ]);
    await saveIdentity(baker, identity(await fileOf(id), { title: file.title }));
    expect((await fileOf(id)).slug).toBe(file.slug);
    expect(await database().oldSlug.findUnique({ where: { slug: file.slug } })).toBeNull();
  });
});

describe('a campaign in review', () => {
  test('is not written behind the adviser’s back', async () => {
    const { baker, file } = await aFile({ status: 'SUBMITTED' });
    await expect(saveStory(baker, story(file, { story: 'Autre' }))).rejects.toMatchObject({
      code: 'CAMPAIGN_NOT_EDITABLE',
    });
    await expect(saveBudget(baker, budget(file))).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_EDITABLE' });
  });
});

describe('a live campaign', () => {
  test('goes on telling its story; title, purpose and goal are what backers pledged for', async () => {
    const { baker, id, file } = await aLiveFile();
    await saveStory(baker, story(file, { story: 'Les pierres sont arrivées.' }));
    expect(await fileOf(id)).toMatchObject({ status: 'LIVE', story: 'Les pierres sont arrivées.' });
    expect(await database().campaignEvent.findFirst({ where: { campaignId: id } })).toMatchObject({
      reason: 'edited:STORY',
    });
    const refusal = { code: 'CAMPAIGN_NOT_EDITABLE' };
    await expect(saveStory(baker, story(await fileOf(id), { purpose: 'Autre chose' }))).rejects.toMatchObject(
      refusal,
    );
    await expect(saveIdentity(baker, identity(file, { title: 'Autre' }))).rejects.toMatchObject(refusal);
    await expect(saveBudget(baker, budget(file))).rejects.toMatchObject(refusal);
    await expect(withdrawCampaign(baker, { campaignId: id })).rejects.toMatchObject({ code: 'WRONG_STATUS' });
  });

  test('keeps the terms of a reward that somebody chose; its quantity may only rise', async () => {
    const { baker, id } = await aLiveFile();
    const rewardId = await saveReward(baker, { ...jar, campaignId: id, quantity: 3 });
    await aConfirmedPledge(id, { rewards: [{ rewardId, quantity: 2 }], freeCents: 0, zone: 'FRANCE' });
    const change = async (terms: Partial<RewardInput>) => {
      const row = (await fileOf(id)).rewards.find((reward) => reward.id === rewardId)!;
      return saveReward(baker, {
        ...jar,
        campaignId: id,
        rewardId,
        quantity: 3,
        seen: fingerprints.reward(row),
        ...terms,
      });
    };
    await expect(change({ priceCents: cents(24_00) })).rejects.toMatchObject({ code: 'REWARD_HAS_BACKERS' });
    await expect(change({ quantity: 1 })).rejects.toMatchObject({
      fields: [{ field: 'quantity', code: 'REWARD_QUANTITY_BELOW_TAKEN' }],
    });
    await expect(change({ quantity: 2 })).rejects.toMatchObject({ code: 'REWARD_HAS_BACKERS' });
    await expect(removeReward(baker, { campaignId: id, rewardId })).rejects.toMatchObject({
      code: 'REWARD_HAS_BACKERS',
    });
    await change({ quantity: 10 });
    expect((await fileOf(id)).rewards.find((reward) => reward.id === rewardId)).toMatchObject({
      quantity: 10,
      taken: 2,
    });
  });
});

describe('a reward', () => {
  test('keeps only what its way of delivery needs', async () => {
    const { baker, id } = await aFile();
    const rewardId = await saveReward(baker, { ...jar, campaignId: id });
    const [, saved] = (await fileOf(id)).rewards;
    expect(saved).toMatchObject({
      id: rewardId,
      pickupAddress: '',
      postageFranceCents: 6_50,
      postageWorldCents: null,
    });
  });

  test.each([
    ['price', 'REWARD_PRICE_TOO_LOW', { priceCents: cents(99) }],
    ['price', 'REWARD_PRICE_TOO_LOW', { priceCents: null }],
    ['price', 'REWARD_PRICE_TOO_HIGH', { priceCents: cents(5_000_01) }],
    ['title', 'REWARD_TITLE_MISSING', { title: ' ' }],
    ['title', 'TITLE_TOO_LONG', { title: 'x'.repeat(300) }],
    ['deliveryMonth', 'REWARD_MONTH_INVALID', { deliveryMonth: '' }],
    ['postageFrance', 'REWARD_POSTAGE_MISSING', { postageFranceCents: null }],
    ['pickupAddress', 'REWARD_PLACE_MISSING', { way: 'PICKUP' as const, pickupAddress: '' }],
    ['quantity', 'QUANTITY_INVALID', { quantity: 0 }],
  ])('with a wrong %s is refused with %s', async (field, code, change) => {
    const { baker, id } = await aFile();
    await expect(saveReward(baker, { ...jar, campaignId: id, ...change })).rejects.toMatchObject({
      fields: [{ field, code }],
    });
  });

  test('can be removed while nobody chose it, twice over', async () => {
    const { baker, id, file } = await aFile();
    const rewardId = file.rewards[0]?.id ?? '';
    await removeReward(baker, { campaignId: id, rewardId });
    await removeReward(baker, { campaignId: id, rewardId });
    expect((await fileOf(id)).rewards).toEqual([]);
  });
});

describe('giving up', () => {
  test('closes a file that was never public, for good', async () => {
    const { baker, id } = await aFile();
    await withdrawCampaign(baker, { campaignId: id });
    expect((await fileOf(id)).status).toBe('CANCELLED');
    await expect(withdrawCampaign(baker, { campaignId: id })).rejects.toMatchObject({ code: 'ALREADY_DONE' });
  });
});
