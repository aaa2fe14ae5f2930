import { businessNow } from '@/adapters/clock';
import { type CampaignFile, fingerprints, loadCampaignFile } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { cents } from '@/domain/money';
import type { RewardInput } from '@/use-cases/campaigns/save-reward';
import { aBusiness, aCampaign, aLiveCampaign, aUser } from './makers';

type Wishes = Parameters<typeof aCampaign>[0];

/** Somebody who acts for a business that can be paid. */
export async function aBaker() {
  const { id } = await aBusiness();
  return { baker: await aUser('RESIDENT', { memberOf: [id] }), businessId: id };
}

/** A baker and her campaign, in the state asked for. */
export async function aFile(wishes: Wishes = { status: 'DRAFT', submittedAt: null }) {
  const { baker, businessId } = await aBaker();
  const { id } = await aCampaign({ ...wishes, businessId });
  return { baker, id, file: await loadCampaignFile(database(), id) };
}

/** The same, open for pledges. */
export async function aLiveFile() {
  const { baker, businessId } = await aBaker();
  const { id } = await aLiveCampaign(await businessNow(), { businessId });
  return { baker, id, file: await loadCampaignFile(database(), id) };
}

/** The file as it is stored now. */
export const fileOf = (id: string) => loadCampaignFile(database(), id);
/** What a form of the builder would send for this file, with one change. */
export const identity = (file: CampaignFile, change: object = {}) => ({
  campaignId: file.id,
  seen: fingerprints.identity(file),
  title: file.title,
  pitch: file.pitch,
  category: file.category,
  ...change,
});
export const story = (file: CampaignFile, change: object = {}) => {
  const { story, purpose, calendar, expectedResult, risks } = file;
  return {
    campaignId: file.id,
    seen: fingerprints.story(file),
    story,
    purpose,
    calendar,
    expectedResult,
    risks,
    ...change,
  };
};
export const budget = (file: CampaignFile, change: object = {}) => ({
  campaignId: file.id,
  seen: fingerprints.budget(file),
  goalCents: cents(8_000_00),
  durationDays: 30,
  lines: [
    { label: 'Four', amountCents: cents(6_000_00) },
    { label: 'Frais de plateforme', amountCents: cents(2_000_00) },
  ],
  ...change,
});
/** A reward by post, limited, as its form sends it. */
export const jar: Omit<RewardInput, 'campaignId'> = {
  rewardId: null,
  seen: '',
  title: 'Un pot de safran 🌼',
  description: '',
  priceCents: cents(25_00),
  way: 'POST',
  nature: 'PRESALE',
  vatBasisPoints: 550,
  deliveryMonth: '2027-06',
  pickupAddress: 'oubliée',
  pickupHours: '',
  postageFranceCents: cents(6_50),
  postageEuCents: cents(12_00),
  postageWorldCents: null,
  quantity: 20,
};
