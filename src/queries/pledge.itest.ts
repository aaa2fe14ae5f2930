import { describe, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { makeLink, revokeLinks } from '@/adapters/db/pledge-link';
import { cents, ZERO } from '@/domain/money';
import type { Actor } from '@/domain/permission';
import { aUser } from '@/testing/makers';
import { aDraft, anOpenCampaign, aReward, endsIn } from '@/testing/open-campaign';
import { ANYBODY, aConfirmedPledge, SENTENCE } from '@/testing/pledge';
import { openPledge } from '@/use-cases/pledges/open-pledge';
import { readContribution } from './contribution';
import { priceContribution } from './contribution-price';
import { readPledgeState, readWayBack } from './pledge';
import { holderOfLink } from './pledge-link';

const holder = (pledgeId: string): Actor => ({ kind: 'holder', pledgeId });
const tomorrow = new Date(Date.now() + 86_400_000);

describe('coming back from Stripe', () => {
  test('shows campaign, amount and state, and nothing about a person', async () => {
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 20_00, email: 'lea@exemple.test' });
    const state = await readPledgeState(pledge.id, 'fr');
    expect(state).toMatchObject({
      status: 'CONFIRMED',
      amountCents: 20_00,
      campaign: { slug: campaign.slug },
    });
    for (const hidden of ['lea@', 'Jo Serres', pledge.reference, '4242', pledge.emailHash])
      expect(JSON.stringify(state)).not.toContain(hidden);
  });

  test('leads to the draft while the card is not saved, and never afterwards', async () => {
    const campaign = await anOpenCampaign();
    const draft = await aDraft(campaign.id, { freeCents: 20_00 });
    const { pledgeId } = await openPledge(ANYBODY, { draftId: draft.id, consentSentence: SENTENCE });
    expect(await readWayBack(pledgeId)).toEqual({ slug: campaign.slug, locale: 'fr', draftId: draft.id });
    const done = await aConfirmedPledge(campaign.id, { freeCents: 20_00 });
    expect(await readWayBack(done.id)).toMatchObject({ draftId: null });
  });

  test.each(['', 'abc', '00000000-0000-7000-8000-000000000000', "' or 1=1"])(
    '"%s" is nobody’s pledge',
    async (id) => {
      expect(await readPledgeState(id, 'fr')).toBeNull();
      expect(await readWayBack(id)).toBeNull();
    },
  );
});

describe('the link of a contribution', () => {
  test('opens its own pledge, and no other', async () => {
    const campaign = await anOpenCampaign();
    const mine = await aConfirmedPledge(campaign.id, { freeCents: 20_00 });
    const other = await aConfirmedPledge(campaign.id, { freeCents: 30_00 });
    const actor = holder(await holderOfLink(await makeLink(database(), mine.id, 'pledge', tomorrow)));
    expect((await readContribution(actor, mine.id)).totalCents).toBe(20_00);
    await expect(readContribution(actor, other.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('opens nothing when it is wrong, expired or revoked', async () => {
    const campaign = await anOpenCampaign();
    const { id } = await aConfirmedPledge(campaign.id, { freeCents: 20_00 });
    const old = await makeLink(database(), id, 'pledge', new Date(0));
    const revoked = await makeLink(database(), id, 'pledge', tomorrow);
    await revokeLinks(database(), id, new Date());
    await expect(holderOfLink(old)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    await expect(holderOfLink(revoked)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    await expect(holderOfLink(`${revoked}x`)).rejects.toMatchObject({ code: 'LINK_INVALID' });
  });

  test('an account opens its own pledges, not those of others, and a visitor none', async () => {
    const campaign = await anOpenCampaign();
    const { id } = await aConfirmedPledge(campaign.id, { freeCents: 20_00 });
    const owner = await aUser();
    await database().pledge.update({ where: { id }, data: { userId: owner.userId } });
    expect((await readContribution(owner, id)).pledgeId).toBe(id);
    for (const stranger of [await aUser(), await aUser('ADMIN'), ANYBODY])
      await expect(readContribution(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what a backer may still do', () => {
  test('everything before the deadline, and only details afterwards', async () => {
    const campaign = await anOpenCampaign();
    const { id } = await aConfirmedPledge(campaign.id, { freeCents: 20_00 });
    const read = async () => (await readContribution(holder(id), id)).whyNot;
    expect(await read()).toEqual({
      changeContent: null,
      changeCard: null,
      changeDetails: null,
      cancel: null,
      withdraw: 'NOT_A_SALE',
    });
    await endsIn(campaign.id, -1000);
    expect(await read()).toEqual({
      changeContent: 'CAMPAIGN_ENDED',
      changeCard: 'CAMPAIGN_ENDED',
      changeDetails: null,
      cancel: 'CAMPAIGN_ENDED',
      withdraw: 'NOT_A_SALE',
    });
  });

  test('in the last day a gift that carries the goal cannot be cancelled, and the page says why', async () => {
    const campaign = await anOpenCampaign();
    const { id } = await aConfirmedPledge(campaign.id, { freeCents: 1_000_00 });
    await endsIn(campaign.id, 3_600_000);
    expect((await readContribution(holder(id), id)).whyNot).toMatchObject({
      cancel: 'LAST_DAY_RULE',
      changeCard: null,
    });
  });
});

describe('pricing a change', () => {
  const address = {
    recipient: 'Léa',
    street: '1 rue Haute',
    postcode: '46000',
    city: 'Cahors',
    country: 'FR',
  };

  test('counts the postage of what is posted, and keeps no address for what is not', async () => {
    const campaign = await anOpenCampaign();
    const posted = await aReward(campaign.id, { way: 'POST', postageFranceCents: 6_90 });
    const { id } = await aConfirmedPledge(campaign.id, { freeCents: 20_00 });
    const rewards = [{ rewardId: posted.id, quantity: 1 }];
    const free = { freeCents: ZERO, zone: 'FRANCE' as const, address };
    expect(await priceContribution(holder(id), id, { ...free, rewards })).toMatchObject({
      totalCents: 18_90,
      content: { zone: 'FRANCE', address },
    });
    expect(
      await priceContribution(holder(id), id, { ...free, rewards: [], freeCents: cents(7_00) }),
    ).toMatchObject({
      totalCents: 7_00,
      content: { zone: null, address: null },
    });
  });

  test('asks for the address of what is posted, field by field', async () => {
    const campaign = await anOpenCampaign();
    const posted = await aReward(campaign.id, { way: 'POST', postageFranceCents: 6_90 });
    const { id } = await aConfirmedPledge(campaign.id, { freeCents: 20_00 });
    const wanted = {
      rewards: [{ rewardId: posted.id, quantity: 1 }],
      freeCents: ZERO,
      zone: 'FRANCE' as const,
      address: { ...address, city: '' },
    };
    await expect(priceContribution(holder(id), id, wanted)).rejects.toMatchObject({
      code: 'ADDRESS_MISSING',
      fields: [{ field: 'city', code: 'ADDRESS_MISSING' }],
    });
  });

  test('is nobody else’s to ask', async () => {
    const campaign = await anOpenCampaign();
    const { id } = await aConfirmedPledge(campaign.id, { freeCents: 20_00 });
    const wanted = { rewards: [], freeCents: cents(9_00), zone: null, address: null };
    await expect(priceContribution(await aUser(), id, wanted)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
