import { fingerprints, loadCampaignFile } from '../src/adapters/db/campaign-file.ts';
import { database } from '../src/adapters/db/client.ts';
import { aPaidBusiness } from '../src/testing/collection.ts';
import { aCampaign, type UserActor } from '../src/testing/makers.ts';
import { anOpenCampaign, aReward } from '../src/testing/open-campaign.ts';
import { setCover } from '../src/use-cases/campaigns/set-cover.ts';
import { submitCampaign } from '../src/use-cases/campaigns/submit-campaign.ts';
import { aPerson } from './people.ts';
import { aPhotograph } from './pictures.ts';

let count = 0;

/** A campaign that takes pledges, under a title of its own, with bread to fetch, a bag to be posted, and one last workshop. */
export async function aBakersCampaign(over: Parameters<typeof anOpenCampaign>[0] = {}) {
  count += 1;
  const title = `Le four de Limogne, numéro ${count}`;
  const campaign = await anOpenCampaign({ title, slug: `le-four-de-limogne-${count}`, ...over });
  const bread = await aReward(campaign.id, { title: 'Deux miches au levain', priceCents: 12_00 });
  const bag = await aReward(campaign.id, {
    title: 'Le sac à pain',
    priceCents: 18_00,
    way: 'POST',
    postageFranceCents: 4_50,
  });
  const workshop = await aReward(campaign.id, {
    title: 'Un matin au fournil',
    priceCents: 45_00,
    quantity: 1,
  });
  return { ...campaign, bread, bag, workshop };
}

/** A baker whose business Stripe can pay, with a complete campaign that she has not submitted yet. */
export async function aBakersDraft() {
  count += 1;
  const business = await aPaidBusiness();
  const baker = await aPerson('lea', { memberOf: business.id });
  const actor: UserActor = {
    kind: 'user',
    userId: baker.id,
    email: baker.email,
    role: 'RESIDENT',
    businessIds: [business.id],
  };
  const title = `Un moulin pour Lalbenque, numéro ${count}`;
  const { id } = await aCampaign({ status: 'DRAFT', submittedAt: null, businessId: business.id, title });
  const seen = fingerprints.cover(await loadCampaignFile(database(), id));
  await setCover(actor, { campaignId: id, seen, coverAlt: 'Le moulin', bytes: await aPhotograph() });
  return { id, title, baker, actor };
}

/** The same, waiting for an adviser. */
export async function aSubmittedCampaign() {
  const draft = await aBakersDraft();
  await submitCampaign(draft.actor, { campaignId: draft.id });
  return draft;
}
