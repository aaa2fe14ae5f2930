import type { CampaignStatus } from './campaign-status';
import type { PledgeStatus } from './pledge-status';
import type { RefusalCode } from './refusal';
import { repairIsOpen } from './repair';

export interface PledgeInItsCampaign {
  readonly pledgeStatus: PledgeStatus;
  readonly repairUntil: Date | null;
  readonly campaignStatus: CampaignStatus;
  readonly deadlineAt: Date;
  /** Withdrawn from, or its campaign was stopped while collecting. */
  readonly givenUp: boolean;
}

const beforeTheDeadline = ({ campaignStatus, deadlineAt }: PledgeInItsCampaign, now: Date): boolean =>
  (campaignStatus === 'LIVE' || campaignStatus === 'SUSPENDED') && now < deadlineAt;

/** Cancelling stays possible while a campaign is suspended; the 24-hour rule comes on top (`whyNotLower`). */
export function whyNotCancel(it: PledgeInItsCampaign, now: Date): RefusalCode | null {
  if (it.pledgeStatus !== 'CONFIRMED') return 'PLEDGE_NOT_CHANGEABLE';
  return beforeTheDeadline(it, now) ? null : 'CAMPAIGN_ENDED';
}

/** Another amount or other rewards: only while the campaign takes pledges (`whyNotPledge` looks at the new content). */
export function whyNotChangeContent(it: PledgeInItsCampaign): RefusalCode | null {
  return it.pledgeStatus === 'CONFIRMED' ? null : 'PLEDGE_NOT_CHANGEABLE';
}

/** Another card: until the deadline, and while a collecting pledge may still be repaired. */
export function whyNotChangeCard(it: PledgeInItsCampaign, now: Date): RefusalCode | null {
  if (it.givenUp) return 'PLEDGE_NOT_CHANGEABLE';
  if (it.pledgeStatus === 'COLLECTING') return repairIsOpen(it.repairUntil, now) ? null : 'REPAIR_OVER';
  return whyNotCancel(it, now);
}

/** Address and message: until the reward has left; anonymity may be chosen at any time. */
export function whyNotChangeDelivery(it: Pick<PledgeInItsCampaign, 'pledgeStatus'>): RefusalCode | null {
  return ['CONFIRMED', 'COLLECTING', 'COLLECTED'].includes(it.pledgeStatus) ? null : 'PLEDGE_NOT_CHANGEABLE';
}
