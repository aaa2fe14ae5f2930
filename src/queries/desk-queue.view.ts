import type { CampaignStatus } from '@/domain/campaign-status';

/** Where a file waits: with the desk, with the business, for its launch, for its backers, or nowhere any more. */
export const DESK_TABS = {
  waiting: ['SUBMITTED'],
  business: ['CHANGES_REQUESTED'],
  ready: ['APPROVED', 'SCHEDULED'],
  live: ['LIVE', 'SUSPENDED', 'COLLECTING'],
  ended: ['FUNDED', 'FAILED', 'REJECTED', 'CANCELLED'],
} as const satisfies Record<string, readonly CampaignStatus[]>;
export type DeskTab = keyof typeof DESK_TABS;

export const QUEUE_SORTS = ['age', 'title', 'adviser', 'goal'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** What stands in the address of the queue. */
export interface QueueFilters {
  readonly tab: DeskTab;
  /** `all`, `mine`, `none` (nobody in charge), or an adviser's id. */
  readonly who: string;
  readonly sort: QueueSort;
  readonly descending: boolean;
  readonly search: string;
  readonly page: number;
}

export interface QueueRow {
  readonly id: string;
  readonly title: string;
  readonly status: CampaignStatus;
  readonly businessName: string;
  readonly communeName: string;
  /** ISO: when it came to where it is now. */
  readonly since: string;
  /** Whole days since then, by business time. */
  readonly days: number;
  readonly adviserName: string | null;
  readonly mine: boolean;
  readonly goalCents: number | null;
  readonly ticked: number;
  readonly mandatory: number;
  /** Remarks that the business has answered and nobody has settled. */
  readonly answers: number;
  readonly launchAt: string | null;
  readonly deadlineAt: string | null;
}

export interface DeskQueueView {
  readonly filters: QueueFilters;
  readonly rows: readonly QueueRow[];
  readonly counts: Readonly<Record<DeskTab, number>>;
  readonly total: number;
  readonly pages: number;
  readonly advisers: readonly { readonly id: string; readonly name: string }[];
}
