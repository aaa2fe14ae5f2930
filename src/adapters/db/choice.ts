import { type Cents, cents } from '@/domain/money';
import type { CampaignForPledging, Choice } from '@/domain/pledge';
import { Refusal } from '@/domain/refusal';
import type { PostageZone, Reward } from '@/domain/reward';
import type { Tx } from './client';
import type { CampaignModel } from './generated/models/Campaign';
import type { RewardModel } from './generated/models/Reward';

export function rewardOf(row: RewardModel): Reward {
  const orNull = (amount: number | null) => (amount === null ? null : cents(amount));
  return {
    ...row,
    priceCents: cents(row.priceCents),
    postageFranceCents: orNull(row.postageFranceCents),
    postageEuCents: orNull(row.postageEuCents),
    postageWorldCents: orNull(row.postageWorldCents),
  };
}

/** The facts that decide on a pledge; refuses a campaign that has never been approved as if it did not exist. */
export function forPledging(campaign: CampaignModel): CampaignForPledging {
  const { status, deadlineAt, minimumPledgeCents, maximumPledgeCents } = campaign;
  if (!deadlineAt || minimumPledgeCents === null || maximumPledgeCents === null)
    throw new Refusal('CAMPAIGN_NOT_OPEN');
  return {
    status,
    deadlineAt,
    minimumPledgeCents: cents(minimumPledgeCents),
    maximumPledgeCents: cents(maximumPledgeCents),
  };
}

/** Reads the chosen rewards of this campaign; one that is not its own is refused. Quantities of one reward chosen twice are added. */
export async function readChoice(
  tx: Tx,
  campaignId: string,
  chosen: {
    rewards: readonly { rewardId: string; quantity: number }[];
    freeCents: Cents;
    zone: PostageZone | null;
  },
): Promise<Choice> {
  const quantities = new Map<string, number>();
  for (const { rewardId, quantity } of chosen.rewards)
    quantities.set(rewardId, (quantities.get(rewardId) ?? 0) + quantity);
  const rows = await tx.reward.findMany({ where: { campaignId, id: { in: [...quantities.keys()] } } });
  if (rows.length !== quantities.size) throw new Refusal('REWARD_NOT_OF_CAMPAIGN');
  const rewards = rows.map((row) => ({ reward: rewardOf(row), quantity: quantities.get(row.id) ?? 0 }));
  return { rewards, freeCents: chosen.freeCents, zone: chosen.zone };
}
