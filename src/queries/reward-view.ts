import type { RewardModel } from '@/adapters/db/generated/models/Reward';
import { remaining } from '@/domain/reward';
import type { RewardView } from './campaign.view';
import { type PictureRow, pictureView } from './picture';

/** A reward as a reader sees it. `mine`: units that the reader's own pledge holds, which are still hers to choose. */
export function rewardView(
  reward: RewardModel & { picture?: PictureRow | null },
  now: Date,
  mine = 0,
): RewardView {
  const left = remaining(reward);
  const available = left === null ? null : left + mine;
  return {
    id: reward.id,
    title: reward.title,
    description: reward.description,
    priceCents: reward.priceCents,
    remaining: available,
    quantity: reward.quantity,
    deliveryMonth: reward.deliveryMonth,
    way: reward.way,
    nature: reward.nature,
    pickupAddress: reward.pickupAddress,
    pickupHours: reward.pickupHours,
    zonePrices: reward.way === 'POST' ? zonePrices(reward) : {},
    closesAt: reward.closesAt?.toISOString() ?? null,
    soldOut: available === 0,
    closed: reward.closesAt !== null && now >= reward.closesAt && mine === 0,
    picture: reward.picture ? pictureView(reward.picture, '') : null,
  };
}

function zonePrices(reward: RewardModel): RewardView['zonePrices'] {
  const { postageFranceCents: france, postageEuCents: eu, postageWorldCents: world } = reward;
  return {
    ...(france === null ? {} : { FRANCE: france }),
    ...(eu === null ? {} : { EU: eu }),
    ...(world === null ? {} : { WORLD: world }),
  };
}
