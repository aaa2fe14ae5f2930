import { type CampaignForPledging, type Choice, whyNotPledge } from './pledge';
import type { FieldRefusal } from './refusal';
import { whyNotReward } from './reward';

/** How the form of the first screen names the quantity of a reward. */
export const quantityField = (rewardId: string): string => `quantity-${rewardId}`;

/**
 * What is wrong with a choice, field by field, so that each reward that is gone is named and the others stay. The total's faults stand
 * beside the free amount, which mends them. `mine`: units that the same pledge already holds. Says no more than `whyNotPledge`.
 */
export function choiceFaults(
  campaign: CampaignForPledging,
  choice: Choice,
  now: Date,
  mine: ReadonlyMap<string, number> = new Map(),
): FieldRefusal[] {
  const faults: FieldRefusal[] = choice.rewards.flatMap(({ reward, quantity }) => {
    const code = whyNotReward(reward, quantity, now, mine.get(reward.id) ?? 0);
    return code ? [{ field: quantityField(reward.id), code }] : [];
  });
  if (faults.length > 0) return faults;
  const code = whyNotPledge(campaign, choice, now, mine);
  return code ? [{ field: 'free', code }] : [];
}
