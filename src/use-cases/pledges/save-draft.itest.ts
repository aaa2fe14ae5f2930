import { expect, test } from 'vitest';
import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { cents } from '@/domain/money';
import { addHours } from '@/domain/paris-time';
import { DRAFT_LIFE_HOURS } from '@/domain/pledge-draft';
import { aDraft, anOpenCampaign } from '@/testing/open-campaign';
import { saveDraft } from './save-draft';

const dataOf = async (id: string) => (await database().pledgeDraft.findUniqueOrThrow({ where: { id } })).data;

test('two screens of one draft that are saved at once keep what both hold', async () => {
  const { id: campaignId } = await anOpenCampaign();
  const draft = await aDraft(campaignId);
  const before = await dataOf(draft.id);
  await Promise.all([
    saveDraft(draft.id, { freeCents: cents(12_34) }),
    saveDraft(draft.id, { email: 'elise@exemple.test' }),
    saveDraft(draft.id, { locale: 'en' }),
  ]);
  expect(await dataOf(draft.id)).toEqual({
    ...(before as object),
    freeCents: 12_34,
    email: 'elise@exemple.test',
    locale: 'en',
  });
});

test('a draft whose life is over keeps nothing more, and neither does one that never was', async () => {
  const { id: campaignId } = await anOpenCampaign();
  const draft = await aDraft(campaignId);
  const before = await dataOf(draft.id);
  const createdAt = addHours(wallNow(), -DRAFT_LIFE_HOURS - 1);
  await database().pledgeDraft.update({ where: { id: draft.id }, data: { createdAt } });
  await expect(saveDraft(draft.id, { email: 'tard@exemple.test' })).rejects.toThrow('DRAFT_EXPIRED');
  expect(await dataOf(draft.id)).toEqual(before);
  await expect(saveDraft('unknown', { email: 'qui@exemple.test' })).rejects.toThrow('DRAFT_EXPIRED');
});
