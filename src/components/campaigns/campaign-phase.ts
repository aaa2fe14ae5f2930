import type { CampaignCardView } from '@/queries/campaign.view';

/** What a reader needs to know of a campaign's moment: finer than its status, because time is derived, not stored. */
export type CampaignPhase =
  | 'preparing'
  | 'scheduled'
  | 'open'
  | 'lastDays'
  | 'lastHours'
  | 'closing'
  | 'suspended'
  | 'collecting'
  | 'funded'
  | 'failed'
  | 'cancelled';

const lastDaysCount = 3;

export function campaignPhase({
  status,
  timeLeft,
}: Pick<CampaignCardView, 'status' | 'timeLeft'>): CampaignPhase {
  switch (status) {
    case 'LIVE':
      if (timeLeft === null) return 'closing';
      if (timeLeft.unit !== 'days') return 'lastHours';
      return timeLeft.count <= lastDaysCount ? 'lastDays' : 'open';
    case 'SUSPENDED':
      return 'suspended';
    case 'COLLECTING':
      return 'collecting';
    case 'FUNDED':
      return 'funded';
    case 'FAILED':
      return 'failed';
    case 'CANCELLED':
      return 'cancelled';
    case 'SCHEDULED':
      return 'scheduled';
    case 'DRAFT':
    case 'SUBMITTED':
    case 'CHANGES_REQUESTED':
    case 'REJECTED':
    case 'APPROVED':
      return 'preparing';
  }
}
