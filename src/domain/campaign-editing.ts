import type { CampaignStatus } from './campaign-status';
import type { RefusalCode } from './refusal';

/** Parts of a campaign that change under one rule. TEXTS: title, pitch, category, purpose, calendar, expected result, risks. */
export type EditPart = 'TEXTS' | 'STORY' | 'COVER' | 'MONEY' | 'REWARDS';

/** FREE: saved. REVIEW: saved, and the file goes back to the adviser. NONE: refused. */
export type EditRight = 'FREE' | 'REVIEW' | 'NONE';

type Rights = Readonly<Record<EditPart, EditRight>>;

const ALL: Rights = { TEXTS: 'FREE', STORY: 'FREE', COVER: 'FREE', MONEY: 'FREE', REWARDS: 'FREE' };
const NOTHING: Rights = { TEXTS: 'NONE', STORY: 'NONE', COVER: 'NONE', MONEY: 'NONE', REWARDS: 'NONE' };
const APPROVED: Rights = { TEXTS: 'FREE', STORY: 'FREE', COVER: 'FREE', MONEY: 'REVIEW', REWARDS: 'REVIEW' };
/** Backers pledged for this title, purpose and goal; the story goes on, rewards by `whyNotChangeReward`. */
const LIVE: Rights = { TEXTS: 'NONE', STORY: 'FREE', COVER: 'FREE', MONEY: 'NONE', REWARDS: 'FREE' };

/** product.md, "Editing". */
const RIGHTS = {
  DRAFT: ALL,
  CHANGES_REQUESTED: ALL,
  SUBMITTED: NOTHING,
  REJECTED: NOTHING,
  APPROVED,
  SCHEDULED: APPROVED,
  LIVE,
  SUSPENDED: NOTHING,
  COLLECTING: NOTHING,
  FUNDED: NOTHING,
  FAILED: NOTHING,
  CANCELLED: NOTHING,
} as const satisfies Record<CampaignStatus, Rights>;

export interface EditedCampaign {
  readonly status: CampaignStatus;
  readonly deadlineAt: Date | null;
}

export function editRights({ status, deadlineAt }: EditedCampaign, now: Date): Rights {
  return deadlineAt !== null && now >= deadlineAt ? NOTHING : RIGHTS[status];
}

export function whyNotEdit(campaign: EditedCampaign, part: EditPart, now: Date): RefusalCode | null {
  return editRights(campaign, now)[part] === 'NONE' ? 'CAMPAIGN_NOT_EDITABLE' : null;
}

/** What may change of a reward that somebody chose: only its picture (elsewhere) and a higher quantity. */
export interface RewardTerms {
  readonly title: string;
  readonly description: string;
  readonly priceCents: number;
  readonly way: string;
  readonly nature: string;
  readonly vatBasisPoints: number;
  readonly deliveryMonth: string;
  readonly pickupAddress: string;
  readonly pickupHours: string;
  readonly postageFranceCents: number | null;
  readonly postageEuCents: number | null;
  readonly postageWorldCents: number | null;
  readonly quantity: number | null;
}

export function whyNotChangeReward(
  before: RewardTerms,
  after: RewardTerms,
  chosen: boolean,
): RefusalCode | null {
  if (!chosen) return null;
  const same = (Object.keys(before) as (keyof RewardTerms)[]).every(
    (key) => key === 'quantity' || before[key] === after[key],
  );
  if (!same) return 'REWARD_HAS_BACKERS';
  if (before.quantity === after.quantity) return null;
  // Units of an unlimited reward are not counted, so a limit cannot be set or lifted any more.
  if (before.quantity === null || after.quantity === null) return 'REWARD_HAS_BACKERS';
  return after.quantity < before.quantity ? 'REWARD_HAS_BACKERS' : null;
}

/** A campaign that was never public may be given up by its business alone; once backers exist, stopping it is the desk's act. */
export function whyNotWithdraw(status: CampaignStatus): RefusalCode | null {
  if (status === 'CANCELLED') return 'ALREADY_DONE';
  const before: readonly CampaignStatus[] = [
    'DRAFT',
    'SUBMITTED',
    'CHANGES_REQUESTED',
    'APPROVED',
    'SCHEDULED',
  ];
  return before.includes(status) ? null : 'WRONG_STATUS';
}
