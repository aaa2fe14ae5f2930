import { expect, test } from 'vitest';
import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { aCampaign, aLiveCampaign, aUser } from '@/testing/makers';
import { postUpdate } from './post-update';

const news = { title: 'Le maçon est venu', text: 'La voûte est saine.' };
const updatesOf = (campaignId: string) => database().campaignUpdate.findMany({ where: { campaignId } });

test('a business publishes news while its campaign runs and after it has ended', async () => {
  const campaign = await aLiveCampaign(await businessNow());
  const owner = await aUser('RESIDENT', { memberOf: [campaign.businessId] });
  await postUpdate(owner, { campaignId: campaign.id, ...news });
  const decided = {
    status: 'FUNDED',
    decidedAt: await businessNow(),
    decidedPledgedCents: 1n,
    decidedBackers: 1,
  } as const;
  await database().campaign.update({ where: { id: campaign.id }, data: decided });
  await postUpdate(owner, { campaignId: campaign.id, title: 'Le four est là', text: 'Il fume.' });
  expect((await updatesOf(campaign.id)).map(({ title }) => title).sort()).toEqual([
    'Le four est là',
    news.title,
  ]);
});

test('news sent twice at once are published once', async () => {
  const campaign = await aLiveCampaign(await businessNow());
  const owner = await aUser('RESIDENT', { memberOf: [campaign.businessId] });
  const post = () => postUpdate(owner, { campaignId: campaign.id, ...news });
  const [first, second] = await Promise.all([post(), post()]);
  expect(first).toBe(second);
  expect(await updatesOf(campaign.id)).toHaveLength(1);
});

test('nobody but the business may publish, not even its adviser', async () => {
  const adviser = await aUser('ADVISER');
  const campaign = await aLiveCampaign(await businessNow(), { adviserId: adviser.userId });
  for (const actor of [adviser, await aUser()]) {
    await expect(postUpdate(actor, { campaignId: campaign.id, ...news })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  }
  expect(await updatesOf(campaign.id)).toEqual([]);
});

test('before the launch there is nobody to tell', async () => {
  const campaign = await aCampaign();
  const owner = await aUser('RESIDENT', { memberOf: [campaign.businessId] });
  await expect(postUpdate(owner, { campaignId: campaign.id, ...news })).rejects.toMatchObject({
    code: 'WRONG_STATUS',
  });
});

test('empty and endless news are refused, field by field', async () => {
  const campaign = await aLiveCampaign(await businessNow());
  const owner = await aUser('RESIDENT', { memberOf: [campaign.businessId] });
  const post = (title: string, text: string) => postUpdate(owner, { campaignId: campaign.id, title, text });
  await expect(post(' ', '')).rejects.toMatchObject({
    code: 'FORM_INCOMPLETE',
    fields: [
      { field: 'title', code: 'TITLE_MISSING' },
      { field: 'text', code: 'TEXT_MISSING' },
    ],
  });
  await expect(post('a'.repeat(300), 'b'.repeat(20_001))).rejects.toMatchObject({
    fields: [
      { field: 'title', code: 'TITLE_TOO_LONG' },
      { field: 'text', code: 'TEXT_TOO_LONG' },
    ],
  });
});
