export const CAMPAIGN_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'REJECTED',
  'APPROVED',
  'SCHEDULED',
  'LIVE',
  'SUSPENDED',
  'COLLECTING',
  'FUNDED',
  'FAILED',
  'CANCELLED',
] as const;

export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** Every legal change of a campaign's status (mechanics §4). An empty list is a final state: it never reopens. */
export const CAMPAIGN_TRANSITIONS = {
  DRAFT: ['SUBMITTED', 'CANCELLED'],
  SUBMITTED: ['CHANGES_REQUESTED', 'APPROVED', 'REJECTED', 'CANCELLED'],
  CHANGES_REQUESTED: ['SUBMITTED', 'CANCELLED'],
  REJECTED: [],
  APPROVED: ['SCHEDULED', 'SUBMITTED', 'CANCELLED'],
  SCHEDULED: ['LIVE', 'APPROVED', 'SUBMITTED', 'CANCELLED'],
  LIVE: ['COLLECTING', 'FAILED', 'SUSPENDED', 'CANCELLED'],
  SUSPENDED: ['LIVE', 'CANCELLED'],
  COLLECTING: ['FUNDED', 'CANCELLED'],
  FUNDED: [],
  FAILED: [],
  CANCELLED: [],
} as const satisfies Record<CampaignStatus, readonly CampaignStatus[]>;

export function mayBecome(from: CampaignStatus, to: CampaignStatus): boolean {
  const targets: readonly CampaignStatus[] = CAMPAIGN_TRANSITIONS[from];
  return targets.includes(to);
}

/** Statuses whose page anybody may read. */
export const PUBLIC_STATUSES = [
  'LIVE',
  'SUSPENDED',
  'COLLECTING',
  'FUNDED',
  'FAILED',
  'CANCELLED',
] as const satisfies readonly CampaignStatus[];

/** The business may still change everything. */
export function isEditable(status: CampaignStatus): boolean {
  return status === 'DRAFT' || status === 'CHANGES_REQUESTED';
}
