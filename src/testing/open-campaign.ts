import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { aLiveCampaign } from './makers';

type CampaignWishes = Parameters<typeof aLiveCampaign>[1];

/** A campaign of 1 000 € that takes pledges for 30 days and has no reward yet; its deadline is planned as a launch would plan it. */
export async function anOpenCampaign(wishes: CampaignWishes = {}) {
  const now = await readBusinessNow(database());
  const campaign = await aLiveCampaign(now, { goalCents: 1_000_00, rewards: {}, ...wishes });
  const dueAt = campaign.deadlineAt ?? now;
  await database().due.create({ data: { kind: 'close-campaign', subjectId: campaign.id, dueAt } });
  return campaign;
}

/** Moves the deadline of a campaign to `ms` from now (negative: it has passed), with what is planned for it. */
export async function endsIn(campaignId: string, ms: number): Promise<void> {
  const deadlineAt = new Date((await readBusinessNow(database())).getTime() + ms);
  await database().campaign.update({ where: { id: campaignId }, data: { deadlineAt } });
  await database().due.updateMany({
    where: { kind: 'close-campaign', subjectId: campaignId },
    data: { dueAt: deadlineAt },
  });
}

export interface RewardWishes {
  title?: string;
  priceCents?: number;
  quantity?: number | null;
  way?: 'PICKUP' | 'POST' | 'DIGITAL' | 'EVENT';
  nature?: 'GIFT' | 'SYMBOLIC' | 'PRESALE';
  postageFranceCents?: number;
}

/** A reward of 12 €, picked up, unlimited, a gift unless told otherwise. */
export async function aReward(campaignId: string, wishes: RewardWishes = {}) {
  const {
    title = 'La miche du vendredi',
    priceCents = 12_00,
    way = 'PICKUP',
    nature = 'GIFT',
    ...rest
  } = wishes;
  const position = await database().reward.count({ where: { campaignId } });
  return database().reward.create({
    data: {
      campaignId,
      position,
      title,
      priceCents,
      way,
      nature,
      deliveryMonth: '2027-03',
      pickupAddress: 'Au fournil',
      ...rest,
    },
  });
}

export interface DraftWishes {
  rewards?: { rewardId: string; quantity: number }[];
  freeCents?: number;
  email?: string;
  zone?: 'FRANCE' | 'EU' | 'WORLD';
  locale?: 'fr' | 'en';
}

/** A draft with all three screens filled in, ready to be opened. */
export async function aDraft(campaignId: string, wishes: DraftWishes = {}) {
  const { rewards = [], freeCents = 0, zone = null, locale = 'fr' } = wishes;
  const email = wishes.email ?? `${randomBytes(6).toString('hex')}@exemple.test`;
  const address = zone && {
    recipient: 'Jo Serres',
    street: '1 rue Haute',
    postcode: '46000',
    city: 'Cahors',
    country: 'FR',
  };
  const data = {
    rewards,
    freeCents,
    email,
    backerName: 'Jo Serres',
    listedPublicly: false,
    message: '',
    zone,
    address,
    locale,
  };
  const row = await database().pledgeDraft.create({
    data: { id: uuidv7(), campaignId, data, createdAt: new Date() },
  });
  return { id: row.id, email };
}
