import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { cents } from '@/domain/money';
import { readWayBack } from '@/queries/pledge';
import { readPledgeDraft } from '@/queries/pledge-draft';
import { aDraft, anOpenCampaign, aReward } from '@/testing/open-campaign';
import { ANYBODY, SENTENCE } from '@/testing/pledge';
import { giveDetails } from './give-details';
import { openPledge } from './open-pledge';
import { saveDraft } from './save-draft';
import { startDraft } from './start-draft';

const DETAILS = {
  email: 'marie@exemple.test',
  backerName: 'Marie Delpech',
  listedPublicly: false,
  message: 'Bon courage !',
  zone: 'FRANCE' as const,
  address: {
    recipient: 'Marie',
    street: '4 rue Haute',
    postcode: '46260',
    city: 'Limogne',
    country: 'FR',
  },
  locale: 'fr' as const,
};
const PERSONAL = /marie|delpech|courage|rue Haute/i;

const open = (draftId: string) => openPledge(ANYBODY, { draftId, consentSentence: SENTENCE });
const pledgesOf = (campaignId: string, status?: 'OPEN') =>
  database().pledge.count({ where: { campaignId, ...(status && { status }) } });
/** All that somebody reads who knows an address. */
const shownAt = async (slug: string, draftId: string) =>
  JSON.stringify(await readPledgeDraft({ slug, draftId }));

async function aChoice() {
  const campaign = await anOpenCampaign();
  const reward = await aReward(campaign.id, { quantity: 1 });
  const known = await startDraft({ slug: campaign.slug, rewardId: reward.id, locale: 'fr' });
  return { campaign, reward, known };
}

test('whoever gave a resident the address of a draft reads there the choice, and nothing of what is typed', async () => {
  const { campaign, reward, known } = await aChoice();
  const own = await giveDetails(known, DETAILS);
  expect(own).toMatch(/^[\w-]{22}$/);
  expect(await readPledgeDraft({ slug: campaign.slug, draftId: own })).toMatchObject({
    email: 'marie@exemple.test',
    message: 'Bon courage !',
    address: DETAILS.address,
    quantities: { [reward.id]: 1 },
    earlierId: known,
  });
  const shown = await shownAt(campaign.slug, known);
  expect(shown).not.toMatch(PERSONAL);
  expect(shown).not.toContain(own);
  expect(await readPledgeDraft({ slug: campaign.slug, draftId: known })).toMatchObject({
    quantities: { [reward.id]: 1 },
    hasMoved: true,
    earlierId: null,
  });
});

test('details that were refused, and those typed over somebody else’s, move as well', async () => {
  const { campaign, known } = await aChoice();
  const refused = await giveDetails(known, { ...DETAILS, email: 'marie@' });
  expect(await shownAt(campaign.slug, known)).not.toMatch(PERSONAL);
  const own = await giveDetails(refused, { ...DETAILS, backerName: 'Paul' });
  expect(await shownAt(campaign.slug, refused)).not.toMatch(/Paul|marie/i);
  expect(await readPledgeDraft({ slug: campaign.slug, draftId: own })).toMatchObject({ backerName: 'Paul' });
});

test('a draft takes the pledge that it has opened along: details sent again replace it, even of the last unit', async () => {
  const { campaign, reward, known } = await aChoice();
  const first = await giveDetails(known, DETAILS);
  const { pledgeId } = await open(first);
  const second = await giveDetails(first, DETAILS);
  expect(await open(second)).toMatchObject({ kind: 'page', pledgeId });
  const third = await giveDetails(second, { ...DETAILS, email: 'marie.d@exemple.test' });
  expect(await open(third)).toMatchObject({ kind: 'page' });
  expect(await pledgesOf(campaign.id, 'OPEN')).toBe(1);
  expect((await database().reward.findUniqueOrThrow({ where: { id: reward.id } })).taken).toBe(1);
});

test('whoever opened a pledge and sent its draft on is led back by Stripe to nothing that was typed since', async () => {
  const { campaign, known } = await aChoice();
  const strangers = await giveDetails(known, { ...DETAILS, email: 'inconnu@exemple.test' });
  const { pledgeId } = await open(strangers);
  expect(await readWayBack(pledgeId)).toMatchObject({ draftId: strangers });
  const own = await giveDetails(await giveDetails(strangers, DETAILS), { ...DETAILS, message: 'Bonjour' });
  const back = await readWayBack(pledgeId);
  expect(back?.draftId).toBe(strangers);
  expect(await shownAt(campaign.slug, strangers)).not.toMatch(PERSONAL);
  const { pledgeId: hers } = await open(own);
  expect(hers).not.toBe(pledgeId);
  expect(await readWayBack(hers)).toMatchObject({ draftId: own });
  expect((await readWayBack(pledgeId))?.draftId).toBeNull();
});

test('the address before can open no second pledge, not even pressed while the details move', async () => {
  const campaign = await anOpenCampaign();
  for (let round = 0; round < 6; round += 1) {
    const draft = await aDraft(campaign.id, { freeCents: 20_00, email: `lea${round}@exemple.test` });
    const [pressed, moved] = await Promise.allSettled([open(draft.id), giveDetails(draft.id, DETAILS)]);
    if (moved.status === 'rejected') throw moved.reason;
    if (pressed.status === 'rejected')
      expect(['DRAFT_EXPIRED', 'FORM_INCOMPLETE', 'EMAIL_INVALID']).toContain(pressed.reason.code);
    await expect(open(draft.id)).rejects.toMatchObject({ code: 'FORM_INCOMPLETE' });
    const before = await pledgesOf(campaign.id, 'OPEN');
    await saveDraft(moved.value, { email: `lea${round}@exemple.test`, freeCents: cents(20_00) });
    await open(moved.value);
    expect(await pledgesOf(campaign.id, 'OPEN')).toBe(pressed.status === 'fulfilled' ? before : before + 1);
  }
  expect(await pledgesOf(campaign.id, 'OPEN')).toBe(6);
});

test('a draft is erased after a day, and nobody can go on with it', async () => {
  const { campaign, known } = await aChoice();
  const own = await giveDetails(known, DETAILS);
  const createdAt = new Date(Date.now() - 25 * 3_600_000);
  await database().pledgeDraft.updateMany({ where: { campaignId: campaign.id }, data: { createdAt } });
  await expect(giveDetails(own, DETAILS)).rejects.toMatchObject({ code: 'DRAFT_EXPIRED' });
  await startDraft({ slug: campaign.slug, rewardId: null, locale: 'fr' });
  expect(await database().pledgeDraft.count({ where: { id: { in: [known, own] } } })).toBe(0);
});
