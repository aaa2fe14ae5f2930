import type { ReactNode } from 'react';
import { LARGEST_QUANTITY_PER_PLEDGE } from '@/domain/reward';
import type { RewardView } from '@/queries/campaign.view';
import { RewardFacts } from '../campaigns/reward-facts';
import type { RewardChoice } from './choice-card';

export type OfferedReward = RewardChoice & { facts: ReactNode };

const isGone = (reward: RewardView): boolean => reward.soldOut || reward.closed;

/** Rewards as the choosing forms take them: those that can be had first, in the business's order; those that are gone stay in sight. */
export function choicesOf(
  rewards: readonly RewardView[],
  quantities: Readonly<Record<string, number>>,
  campaignLocale: string,
  locale: string,
): OfferedReward[] {
  const wasChosen = (reward: RewardView) => quantities[reward.id] !== undefined;
  const first = rewards.filter((reward) => wasChosen(reward) || !isGone(reward));
  const last = rewards.filter((reward) => !wasChosen(reward) && isGone(reward));
  return [...first, ...last].map((reward) => ({
    id: reward.id,
    title: reward.title,
    description: reward.description,
    lang: campaignLocale === locale ? undefined : campaignLocale,
    priceCents: reward.priceCents,
    remaining: reward.remaining,
    soldOut: reward.soldOut,
    closed: reward.closed,
    isPosted: reward.way === 'POST',
    units: isGone(reward) ? 0 : (quantities[reward.id] ?? 0),
    most:
      reward.remaining !== null && reward.remaining < LARGEST_QUANTITY_PER_PLEDGE
        ? reward.remaining
        : LARGEST_QUANTITY_PER_PLEDGE,
    facts: <RewardFacts reward={reward} />,
  }));
}
