import { describe, expect, test } from 'vitest';
import { fingerprints } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { cents } from '@/domain/money';
import { aBaker, aFile, budget, fileOf, identity, jar, story } from '@/testing/campaign-file';
import { aBusiness, aUser, terms } from '@/testing/makers';
import { createCampaign } from './create-campaign';
import { removeReward } from './remove-reward';
import { saveBudget } from './save-budget';
import { saveIdentity } from './save-identity';
import { saveReward } from './save-reward';
import { saveStory } from './save-story';
import { withdrawCampaign } from './withdraw-campaign';

describe('a new campaign', () => {
  test('is a draft with an address made from its title, which follows the title until it is submitted', async () => {
    const { baker, businessId } = await aBaker();
    const id = await createCampaign(baker, { businessId, title: 'Le four à bois de Limogne', locale: 'fr' });
    expect(await fileOf(id)).toMatchObject({ status: 'DRAFT', slug: 'le-four-a-bois-de-limogne' });
    await saveIdentity(baker, identity(await fileOf(id), { title: 'Le pain d’Anaïs, œuvre commune' }));
    expect((await fileOf(id)).slug).toBe('le-pain-d-anais-oeuvre-commune');
    expect(await database().oldSlug.count({ where: { campaignId: id } })).toBe(0);
  });

  test('two of one title get two addresses, also at the same moment', async () => {
    const { baker, businessId } = await aBaker();
    const create = () => createCampaign(baker, { businessId, title: 'Même titre', locale: 'fr' });
    const ids = await Promise.all([create(), create(), create()]);
    const slugs = await Promise.all(ids.map(async (id) => (await fileOf(id)).slug));
    expect(slugs.sort()).toEqual(['meme-titre', 'meme-titre-2', 'meme-titre-3']);
  });

  test('with a title of 300 characters is refused at its field', async () => {
    const { baker, businessId } = await aBaker();
    await expect(
      createCampaign(baker, { businessId, title: 'x'.repeat(300), locale: 'fr' }),
    ).rejects.toMatchObject({
      fields: [{ field: 'title', code: 'TITLE_TOO_LONG' }],
    });
  });

  test('for somebody else’s business is not found', async () => {
    const { businessId } = await aBaker();
    const stranger = await aUser();
    await expect(
      createCampaign(stranger, { businessId, title: 'Un four', locale: 'fr' }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('somebody else’s campaign', () => {
  test('cannot be written, added to, submitted or given up, and is not even admitted to exist', async () => {
    const { id, file } = await aFile();
    const stranger = await aUser('RESIDENT', { memberOf: [(await aBusiness()).id] });
    const attempts = [
      saveIdentity(stranger, identity(file, { title: 'À moi' })),
      saveStory(stranger, story(file, { story: 'À moi' })),
      saveBudget(stranger, budget(file)),
      saveReward(stranger, { ...jar, campaignId: id }),
      removeReward(stranger, { campaignId: id, rewardId: file.rewards[0]?.id ?? '' }),
      withdrawCampaign(stranger, { campaignId: id }),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await fileOf(id)).version).toBe(file.version);
  });

  test('an address that holds no id is not found either', async () => {
    const { baker } = await aBaker();
    await expect(withdrawCampaign(baker, { campaignId: 'nouvelle' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('two people editing', () => {
  test('the later save of the same section is refused, and nothing of the first is overwritten', async () => {
    const { baker, id, file } = await aFile();
    await saveIdentity(baker, identity(file, { title: 'Titre de Léa' }));
    await expect(saveIdentity(baker, identity(file, { title: 'Titre de Paul' }))).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEBODY_ELSE',
    });
    expect((await fileOf(id)).title).toBe('Titre de Léa');
    await saveIdentity(baker, identity(await fileOf(id), { title: 'Titre de Paul' }));
    expect((await fileOf(id)).title).toBe('Titre de Paul');
  });

  test('different sections do not disturb each other, and the same text twice is no conflict', async () => {
    const { baker, id, file } = await aFile();
    await saveIdentity(baker, identity(file, { title: 'Titre de Léa' }));
    await saveStory(baker, story(file, { story: 'Récit de Paul' }));
    await saveIdentity(baker, identity(file, { title: 'Titre de Léa' }));
    expect(await fileOf(id)).toMatchObject({
      title: 'Titre de Léa',
      story: 'Récit de Paul',
      version: file.version + 2,
    });
  });

  test('the mark that a save gives is the one that the next save needs', async () => {
    const { baker, id, file } = await aFile();
    const seen = await saveIdentity(baker, identity(file, { title: 'Un' }));
    await saveIdentity(baker, identity(file, { seen, title: 'Deux' }));
    const { seen: after } = await saveBudget(baker, budget(file));
    await saveBudget(baker, budget(file, { seen: after, durationDays: 40 }));
    expect(await fileOf(id)).toMatchObject({ title: 'Deux', durationDays: 40 });
  });

  test('of two saves at the same moment one wins and the other hears of it', async () => {
    const { baker, file } = await aFile();
    const saves = ['A', 'B'].map((title) => saveIdentity(baker, identity(file, { title })));
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a reward that somebody else changed is not overwritten', async () => {
    const { baker, id } = await aFile();
    const rewardId = await saveReward(baker, { ...jar, campaignId: id });
    const seen = fingerprints.reward((await fileOf(id)).rewards.find((reward) => reward.id === rewardId)!);
    await saveReward(baker, { ...jar, campaignId: id, rewardId, seen, title: 'Deux pots' });
    await expect(
      saveReward(baker, { ...jar, campaignId: id, rewardId, seen, title: 'Trois pots' }),
    ).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEBODY_ELSE',
    });
  });
});

describe('texts that are too long', () => {
  test('are refused each at its field, whole', async () => {
    const { baker, id, file } = await aFile();
    const long = identity(file, { title: 'x'.repeat(300), pitch: 'y'.repeat(181) });
    await expect(saveIdentity(baker, long)).rejects.toMatchObject({
      fields: [
        { field: 'title', code: 'TITLE_TOO_LONG' },
        { field: 'pitch', code: 'PITCH_TOO_LONG' },
      ],
    });
    await expect(saveStory(baker, story(file, { risks: 'z'.repeat(20_001) }))).rejects.toMatchObject({
      fields: [{ field: 'risks', code: 'TEXT_TOO_LONG' }],
    });
    expect(await fileOf(id)).toMatchObject({ title: file.title, risks: file.risks });
  });
});

describe('a budget', () => {
  test('that does not add up is kept, and said to be wrong', async () => {
    const { baker, id, file } = await aFile();
    const { faults } = await saveBudget(baker, budget(file, { goalCents: cents(9_000_00) }));
    expect(faults).toEqual([{ field: 'line-0-label', code: 'BUDGET_DOES_NOT_ADD_UP' }]);
    expect(await fileOf(id)).toMatchObject({
      goalCents: 9_000_00,
      budgetLines: [{ label: 'Four' }, { label: 'Frais de plateforme' }],
    });
  });

  test.each([
    [
      'goal',
      'GOAL_OUT_OF_RANGE',
      { goalCents: cents(499_99), lines: [{ label: 'Four', amountCents: cents(499_99) }] },
    ],
    [
      'goal',
      'GOAL_OUT_OF_RANGE',
      { goalCents: cents(100_000_01), lines: [{ label: 'Four', amountCents: cents(100_000_01) }] },
    ],
    ['duration', 'DURATION_OUT_OF_RANGE', { durationDays: 61 }],
    ['duration', 'DURATION_OUT_OF_RANGE', { durationDays: 0 }],
  ])('with a %s out of range is told %s', async (field, code, change) => {
    const { baker, file } = await aFile();
    expect((await saveBudget(baker, budget(file, change))).faults).toEqual([{ field, code }]);
  });

  test('a half-written line is refused at its number in the form, and nothing is saved', async () => {
    const { baker, id, file } = await aFile();
    const lines = [
      { label: 'Four', amountCents: cents(8_000_00) },
      { label: '', amountCents: null },
      { label: 'Maçonnerie', amountCents: null },
    ];
    await expect(saveBudget(baker, budget(file, { lines }))).rejects.toMatchObject({
      fields: [{ field: 'line-2-amount', code: 'BUDGET_LINE_INVALID' }],
    });
    expect((await fileOf(id)).goalCents).toBe(file.goalCents);
  });

  test('of an approved campaign must be right, and sends the file back to review off the calendar', async () => {
    const launchAt = new Date('2027-01-04T08:00:00Z');
    const { baker, id, file } = await aFile({ status: 'SCHEDULED', launchAt, ...terms });
    await database().due.create({ data: { kind: 'launch-campaign', subjectId: id, dueAt: launchAt } });
    await expect(saveBudget(baker, budget(file, { durationDays: 61 }))).rejects.toMatchObject({
      code: 'FORM_INCOMPLETE',
    });
    expect((await fileOf(id)).status).toBe('SCHEDULED');
    await saveBudget(baker, budget(file));
    expect(await fileOf(id)).toMatchObject({ status: 'SUBMITTED', launchAt: null, goalCents: 8_000_00 });
    expect(await database().due.count({ where: { subjectId: id } })).toBe(0);
  });
});
