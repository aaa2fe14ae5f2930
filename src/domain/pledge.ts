import type { CampaignStatus } from './campaign-status';
import { add, type Cents, sum, times, ZERO } from './money';
import { addHours } from './paris-time';
import type { RefusalCode } from './refusal';
import { type PostageZone, postageCents, type Reward, rewardCents, whyNotReward } from './reward';

/** The payment page stays open this long; Stripe's own minimum is 30 minutes, one more absorbs clock differences. */
export const HOLD_MINUTES = 31;
/** Open pledges per e-mail and campaign. */
export const MOST_OPEN_PLEDGES = 2;
const LAST_DAY_HOURS = 24;

export interface CampaignForPledging {
  readonly status: CampaignStatus;
  readonly deadlineAt: Date;
  readonly minimumPledgeCents: Cents;
  readonly maximumPledgeCents: Cents;
}

/** What a backer chooses. */
export interface Choice {
  readonly rewards: readonly { readonly reward: Reward; readonly quantity: number }[];
  readonly freeCents: Cents;
  /** Null: nothing is posted. */
  readonly zone: PostageZone | null;
}

export interface PledgeLine {
  readonly kind: 'REWARD' | 'FREE' | 'POSTAGE';
  readonly rewardId: string | null;
  readonly quantity: number;
  readonly amountCents: Cents;
}

/** Open for pledges is derived, never stored: status, deadline and now. */
export function whyNotOpen(
  campaign: Pick<CampaignForPledging, 'status' | 'deadlineAt'>,
  now: Date,
): RefusalCode | null {
  if (campaign.status === 'SUSPENDED') return 'CAMPAIGN_SUSPENDED';
  if (campaign.status === 'LIVE') return now < campaign.deadlineAt ? null : 'CAMPAIGN_ENDED';
  return campaign.status === 'COLLECTING' || campaign.status === 'FUNDED' || campaign.status === 'FAILED'
    ? 'CAMPAIGN_ENDED'
    : 'CAMPAIGN_NOT_OPEN';
}

/** The lines that a choice makes, in the order in which a receipt shows them. Takes a choice that `whyNotPledge` accepts. */
export function pledgeLines(choice: Choice): PledgeLine[] {
  const lines: PledgeLine[] = choice.rewards.map(({ reward, quantity }) => ({
    kind: 'REWARD',
    rewardId: reward.id,
    quantity,
    amountCents: rewardCents(reward, quantity),
  }));
  if (choice.freeCents > 0)
    lines.push({ kind: 'FREE', rewardId: null, quantity: 1, amountCents: choice.freeCents });
  const postage = postageOf(choice);
  if (postage > 0) lines.push({ kind: 'POSTAGE', rewardId: null, quantity: 1, amountCents: postage });
  return lines;
}

/** Units of each reward that these lines hold; several lines of one reward add up. */
export function unitsByReward(
  lines: readonly { readonly rewardId: string | null; readonly quantity: number }[],
): Map<string, number> {
  const units = new Map<string, number>();
  for (const { rewardId, quantity } of lines)
    if (rewardId) units.set(rewardId, (units.get(rewardId) ?? 0) + quantity);
  return units;
}

function postageOf(choice: Choice): Cents {
  const posted = choice.rewards.filter(({ reward }) => reward.way === 'POST');
  return sum(
    posted.map(({ reward, quantity }) =>
      times((choice.zone && postageCents(reward, choice.zone)) ?? ZERO, quantity),
    ),
  );
}

export function pledgeTotal(choice: Choice): Cents {
  return add(
    sum(choice.rewards.map(({ reward, quantity }) => rewardCents(reward, quantity))),
    add(choice.freeCents, postageOf(choice)),
  );
}

/**
 * The one rule behind the disabled button and the refused request. `mine`: units per reward that the same pledge already holds.
 * `null`: the pledge is acceptable now.
 */
export function whyNotPledge(
  campaign: CampaignForPledging,
  choice: Choice,
  now: Date,
  mine: ReadonlyMap<string, number> = new Map(),
): RefusalCode | null {
  const closed = whyNotOpen(campaign, now);
  if (closed) return closed;
  for (const { reward, quantity } of choice.rewards) {
    const refused = whyNotReward(reward, quantity, now, mine.get(reward.id) ?? 0);
    if (refused) return refused;
    if (reward.way === 'POST' && (choice.zone === null || postageCents(reward, choice.zone) === null))
      return 'ZONE_NOT_SERVED';
  }
  const total = pledgeTotal(choice);
  if (choice.freeCents < 0 || total === 0) return 'PLEDGE_EMPTY';
  if (total < campaign.minimumPledgeCents) return 'PLEDGE_BELOW_MINIMUM';
  return total > campaign.maximumPledgeCents ? 'PLEDGE_ABOVE_MAXIMUM' : null;
}

export interface LoweringCase {
  readonly now: Date;
  readonly deadlineAt: Date;
  readonly goalCents: Cents;
  /** Sum of the campaign's confirmed pledges, this one at its present amount included; read under the exclusive lock. */
  readonly pledgedCents: Cents;
  readonly presentCents: Cents;
  /** 0: cancelled. */
  readonly wantedCents: Cents;
  readonly hasPresale: boolean;
}

/**
 * In the last 24 h a pledge without a presale line may not be cancelled or lowered if that would take a funded campaign under its goal
 * (product.md). Presale lines keep the legal freedom to withdraw.
 */
export function whyNotLower(lowering: LoweringCase): RefusalCode | null {
  if (lowering.wantedCents >= lowering.presentCents || lowering.hasPresale) return null;
  if (lowering.now < addHours(lowering.deadlineAt, -LAST_DAY_HOURS)) return null;
  const after = lowering.pledgedCents - lowering.presentCents + lowering.wantedCents;
  return lowering.pledgedCents >= lowering.goalCents && after < lowering.goalCents ? 'LAST_DAY_RULE' : null;
}

/** Reference that a person can read on the phone: no 0/O, 1/I/L. Takes 8 random bytes. */
export function pledgeReference(randomBytes: Uint8Array): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  const letters = [...randomBytes.slice(0, 8)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `CC-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
