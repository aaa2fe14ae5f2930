import type { RefusalCode } from './refusal';

/** The adviser's checklist. Mandatory items keep a campaign from being approved until they are ticked (product.md, Vetting). */
export const CHECKLIST = {
  IDENTITY: { mandatory: true },
  SIRET_ACTIVE: { mandatory: true },
  STRIPE_READY: { mandatory: true },
  BUDGET_REALISTIC: { mandatory: true },
  PERMISSIONS: { mandatory: true },
  REWARDS_LAWFUL: { mandatory: true },
  NO_CONFLICT_OF_INTEREST: { mandatory: true },
  FIRST_CIRCLE: { mandatory: false },
  PICTURES_GOOD: { mandatory: false },
} as const;

export type ChecklistItem = keyof typeof CHECKLIST;
export const CHECKLIST_ITEMS = Object.keys(CHECKLIST) as ChecklistItem[];
export const isChecklistItem = (item: string): item is ChecklistItem => item in CHECKLIST;

export function missingChecks(ticked: ReadonlySet<ChecklistItem>): ChecklistItem[] {
  return CHECKLIST_ITEMS.filter((item) => CHECKLIST[item].mandatory && !ticked.has(item));
}

export function whyNotApprove(
  ticked: ReadonlySet<ChecklistItem>,
  transfersActive: boolean,
): RefusalCode | null {
  if (missingChecks(ticked).length > 0) return 'CHECKLIST_INCOMPLETE';
  return transfersActive ? null : 'STRIPE_NOT_READY';
}

export interface OpenRemark {
  readonly answered: boolean;
  readonly settled: boolean;
}

/** Changes can be asked for only with at least one open remark, so that the business knows what to change. */
export function whyNotRequestChanges(remarks: readonly OpenRemark[]): RefusalCode | null {
  return remarks.some((remark) => !remark.settled && !remark.answered) ? null : 'REMARK_MISSING';
}

/** A business sends its file back only when each remark has an answer. */
export function whyNotResubmit(remarks: readonly OpenRemark[]): RefusalCode | null {
  return remarks.every((remark) => remark.settled || remark.answered) ? null : 'REMARKS_UNANSWERED';
}
