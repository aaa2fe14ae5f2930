import { describe, expect, test } from 'vitest';
import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { CAMPAIGN_STATUSES, PUBLIC_STATUSES } from '@/domain/campaign-status';
import { aCampaign, aUser } from '@/testing/makers';
import { anOpenCampaign, aReward } from '@/testing/open-campaign';
import { ANYBODY, aConfirmedPledge } from '@/testing/pledge';
import { readCampaignBySlug, readCampaignPreview } from './campaign';
import { readProjects } from './campaigns';

const publicPage = async (slug: string) => {
  const found = await readCampaignBySlug(slug, 'fr');
  if (found.kind !== 'page') throw new Error(`${slug} has no public page`);
  return found.campaign;
};
const everything = { q: '', commune: '', category: '', state: 'all', sort: 'recent', page: 1 } as const;

describe('what anybody may read', () => {
  const privateStatuses = CAMPAIGN_STATUSES.filter(
    (status) => !PUBLIC_STATUSES.some((one) => one === status),
  );
  const terms = {
    feeBasisPoints: 500,
    vatBasisPoints: 2000,
    costsRecharged: true,
    minimumPledgeCents: 500,
    maximumPledgeCents: 500_000,
    merchantOfRecord: 'PLATFORM',
  } as const;

  test.each([...privateStatuses, 'CANCELLED' as const])(
    'a campaign that is %s and never went live has no page, no place in the list, and no old address',
    async (status) => {
      const campaign = await aCampaign({ status, ...terms });
      await database().oldSlug.create({ data: { slug: `old-${campaign.slug}`, campaignId: campaign.id } });
      expect(await readCampaignBySlug(campaign.slug, 'fr')).toEqual({ kind: 'none' });
      expect(await readCampaignBySlug(`old-${campaign.slug}`, 'fr')).toEqual({ kind: 'none' });
      const { campaigns } = await readProjects({ ...everything, q: campaign.title });
      expect(campaigns.map(({ id }) => id)).not.toContain(campaign.id);
    },
  );

  test('an old address leads to the present one', async () => {
    const campaign = await anOpenCampaign();
    await database().oldSlug.create({ data: { slug: 'ancien-four', campaignId: campaign.id } });
    expect(await readCampaignBySlug('ancien-four', 'fr')).toEqual({ kind: 'moved', slug: campaign.slug });
  });

  test('a public page holds no address of a backer, no name that was not offered, and no amount beside a name', async () => {
    const campaign = await anOpenCampaign();
    const named = await aConfirmedPledge(campaign.id, { freeCents: 31_17, email: 'lea@exemple.test' });
    const silent = await aConfirmedPledge(campaign.id, { freeCents: 12_00, email: 'paul@exemple.test' });
    await database().pledge.update({
      where: { id: named.id },
      data: { listedPublicly: true, backerName: 'Léa B.', message: 'un mot pour vous seuls' },
    });
    await database().pledge.update({ where: { id: silent.id }, data: { backerName: 'Paul Secret' } });
    const page = await publicPage(campaign.slug);
    expect(page.backerNames).toEqual(['Léa B.']);
    const shown = JSON.stringify(page);
    for (const hidden of [
      'exemple.test',
      'Paul Secret',
      '3117',
      'un mot pour vous seuls',
      named.id,
      named.reference,
    ])
      expect(shown).not.toContain(hidden);
  });

  test('a name is withdrawn with the pledge', async () => {
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 10_00 });
    await database().pledge.update({
      where: { id: pledge.id },
      data: { listedPublicly: true, backerName: 'Léa B.', status: 'CANCELLED' },
    });
    expect((await publicPage(campaign.slug)).backerNames).toEqual([]);
  });
});

describe('figures', () => {
  test('the total is that of confirmed pledges while it runs, and the decision’s afterwards', async () => {
    const campaign = await anOpenCampaign();
    await aConfirmedPledge(campaign.id, { freeCents: 25_00, email: 'lea@exemple.test' });
    await aConfirmedPledge(campaign.id, { freeCents: 10_00, email: 'lea@exemple.test' });
    expect(await publicPage(campaign.slug)).toMatchObject({ pledgedCents: 35_00, backerCount: 1 });
    await database().campaign.update({
      where: { id: campaign.id },
      data: { status: 'FUNDED', decidedAt: new Date(), decidedPledgedCents: 34_00n, decidedBackers: 9 },
    });
    expect(await publicPage(campaign.slug)).toMatchObject({
      pledgedCents: 34_00,
      backerCount: 9,
      timeLeft: null,
    });
  });

  test('a cancelled campaign ended when it was cancelled, not at the deadline that it never saw', async () => {
    const campaign = await anOpenCampaign();
    expect((await publicPage(campaign.slug)).endedAt).toBeNull();
    const at = await businessNow();
    await database().campaign.update({ where: { id: campaign.id }, data: { status: 'CANCELLED' } });
    await database().campaignEvent.create({
      data: { campaignId: campaign.id, actor: 'test', from: 'LIVE', to: 'CANCELLED', at },
    });
    expect(await publicPage(campaign.slug)).toMatchObject({ endedAt: at.toISOString(), timeLeft: null });
  });

  test('why nobody can pledge is the reason that the request would be refused with', async () => {
    const campaign = await anOpenCampaign();
    expect((await publicPage(campaign.slug)).whyNot).toBeNull();
    await database().campaign.update({ where: { id: campaign.id }, data: { deadlineAt: new Date(0) } });
    expect(await publicPage(campaign.slug)).toMatchObject({ whyNot: 'CAMPAIGN_ENDED', timeLeft: null });
    await database().campaign.update({ where: { id: campaign.id }, data: { status: 'SUSPENDED' } });
    expect(await publicPage(campaign.slug)).toMatchObject({ whyNot: 'CAMPAIGN_SUSPENDED' });
  });

  test('a reward says how many units are left, and that the last one is gone', async () => {
    const campaign = await anOpenCampaign();
    const reward = await aReward(campaign.id, { quantity: 2 });
    await aConfirmedPledge(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
    expect((await publicPage(campaign.slug)).rewards[0]).toMatchObject({ remaining: 1, soldOut: false });
    await aConfirmedPledge(campaign.id, { rewards: [{ rewardId: reward.id, quantity: 1 }] });
    expect((await publicPage(campaign.slug)).rewards[0]).toMatchObject({ remaining: 0, soldOut: true });
  });
});

describe('the preview', () => {
  test('opens to the business and the desk in every state', async () => {
    const campaign = await aCampaign({ status: 'DRAFT' });
    const member = await aUser('RESIDENT', { memberOf: [campaign.businessId] });
    for (const reader of [member, await aUser('ADVISER'), await aUser('ADMIN')])
      expect((await readCampaignPreview(reader, campaign.id, 'fr')).title).toBe(campaign.title);
  });

  test('does not exist for anybody else', async () => {
    const campaign = await aCampaign({ status: 'DRAFT' });
    const { id: elsewhere } = await database().business.findFirstOrThrow({
      where: { id: { not: campaign.businessId } },
    });
    const neighbour = await aUser('RESIDENT', { memberOf: [elsewhere] });
    await expect(readCampaignPreview(neighbour, campaign.id, 'fr')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(readCampaignPreview(ANYBODY, campaign.id, 'fr')).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
  });
});
