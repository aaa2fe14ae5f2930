import { type Cents, cents, times } from './money';
import { parseMonth } from './paris-time';
import type { FieldRefusal, RefusalCode } from './refusal';

export const DELIVERY_WAYS = ['PICKUP', 'POST', 'DIGITAL', 'EVENT'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

export const REWARD_NATURES = ['GIFT', 'SYMBOLIC', 'PRESALE'] as const;
/** Legal nature (france.md 1.6): a presale is a sale with VAT and a right of withdrawal. */
export type RewardNature = (typeof REWARD_NATURES)[number];

export const POSTAGE_ZONES = ['FRANCE', 'EU', 'WORLD'] as const;
export type PostageZone = (typeof POSTAGE_ZONES)[number];

export const SMALLEST_REWARD_CENTS = cents(1_00);
export const LONGEST_REWARD_TITLE = 80;
export const LARGEST_QUANTITY_PER_PLEDGE = 50;

export interface Reward {
  readonly id: string;
  readonly priceCents: Cents;
  readonly way: DeliveryWay;
  readonly nature: RewardNature;
  /** Null: unlimited. */
  readonly quantity: number | null;
  /** Units held or confirmed. */
  readonly taken: number;
  readonly closesAt: Date | null;
  readonly postageFranceCents: Cents | null;
  readonly postageEuCents: Cents | null;
  readonly postageWorldCents: Cents | null;
}

/** Units left; null: no limit. */
export function remaining(reward: Pick<Reward, 'quantity' | 'taken'>): number | null {
  return reward.quantity === null ? null : Math.max(0, reward.quantity - reward.taken);
}

/** Price of posting one unit to the zone, or null when the business does not post there. */
export function postageCents(
  reward: Pick<Reward, 'postageFranceCents' | 'postageEuCents' | 'postageWorldCents'>,
  zone: PostageZone,
): Cents | null {
  const byZone = {
    FRANCE: reward.postageFranceCents,
    EU: reward.postageEuCents,
    WORLD: reward.postageWorldCents,
  };
  return byZone[zone];
}

/** Why this many units cannot be chosen now; `mine` are units that the same pledge already holds. */
export function whyNotReward(
  reward: Pick<Reward, 'quantity' | 'taken' | 'closesAt'>,
  quantity: number,
  now: Date,
  mine = 0,
): RefusalCode | null {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > LARGEST_QUANTITY_PER_PLEDGE)
    return 'QUANTITY_INVALID';
  if (reward.closesAt && now >= reward.closesAt && quantity > mine) return 'REWARD_CLOSED';
  const left = remaining(reward);
  return left !== null && quantity > left + mine ? 'REWARD_SOLD_OUT' : null;
}

export interface RewardDraft {
  readonly title: string;
  readonly priceCents: Cents | null;
  readonly way: DeliveryWay;
  readonly deliveryMonth: string;
  readonly pickupAddress: string;
  readonly postageFranceCents: Cents | null;
  readonly quantity: number | null;
}

/** What is wrong with a reward as written; `taken` are units already in pledges, which a quantity may not go under. */
export function rewardFaults(draft: RewardDraft, maximumCents: Cents, taken = 0): FieldRefusal[] {
  const faults: FieldRefusal[] = [];
  const fault = (field: string, code: RefusalCode) => faults.push({ field, code });
  if (draft.title.trim() === '') fault('title', 'REWARD_TITLE_MISSING');
  if (draft.title.length > LONGEST_REWARD_TITLE) fault('title', 'TITLE_TOO_LONG');
  if (draft.priceCents === null || draft.priceCents < SMALLEST_REWARD_CENTS)
    fault('price', 'REWARD_PRICE_TOO_LOW');
  else if (draft.priceCents > maximumCents) fault('price', 'REWARD_PRICE_TOO_HIGH');
  if (!parseMonth(draft.deliveryMonth)) fault('deliveryMonth', 'REWARD_MONTH_INVALID');
  if ((draft.way === 'PICKUP' || draft.way === 'EVENT') && draft.pickupAddress.trim() === '')
    fault('pickupAddress', 'REWARD_PLACE_MISSING');
  if (draft.way === 'POST' && draft.postageFranceCents === null)
    fault('postageFrance', 'REWARD_POSTAGE_MISSING');
  if (draft.quantity !== null && (!Number.isInteger(draft.quantity) || draft.quantity < 1))
    fault('quantity', 'QUANTITY_INVALID');
  else if (draft.quantity !== null && draft.quantity < taken)
    fault('quantity', 'REWARD_QUANTITY_BELOW_TAKEN');
  return faults;
}

/** Price of several units of a reward. */
export const rewardCents = (reward: Pick<Reward, 'priceCents'>, quantity: number): Cents =>
  times(reward.priceCents, quantity);
