import { LONGEST_TEXT } from './campaign-draft';
import type { CampaignStatus } from './campaign-status';
import { type Actor, can } from './permission';
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

/** How far the conversation about a remark has come; null: not answered, not settled. */
export interface RemarkState {
  readonly answer: string | null;
  readonly settledAt: Date | string | null;
}

/** Changes can be asked for only with at least one open remark, so that the business knows what to change. */
export function whyNotRequestChanges(remarks: readonly RemarkState[]): RefusalCode | null {
  return remarks.some(isOpen) ? null : 'REMARK_MISSING';
}

/** A business sends its file back only when each remark has an answer. */
export function whyNotResubmit(remarks: readonly RemarkState[]): RefusalCode | null {
  return remarks.some(isOpen) ? 'REMARKS_UNANSWERED' : null;
}

/** A remark that the business still has to answer. */
export const isOpen = ({ answer, settledAt }: RemarkState): boolean => answer === null && settledAt === null;

/** Decisions and remarks are for files that the business has handed in. */
export function whyNotDecide(status: CampaignStatus): RefusalCode | null {
  return status === 'SUBMITTED' ? null : 'WRONG_STATUS';
}

/** The checklist may also be worked on while the business answers. */
export function whyNotCheck(status: CampaignStatus): RefusalCode | null {
  return status === 'SUBMITTED' || status === 'CHANGES_REQUESTED' ? null : 'WRONG_STATUS';
}

export function whyNotRemark(status: CampaignStatus, text: string): RefusalCode | null {
  if (text.trim() === '') return 'TEXT_MISSING';
  return text.length > LONGEST_TEXT ? 'TEXT_TOO_LONG' : whyNotDecide(status);
}

const LONGEST_ANSWER = 4_000;

/** What a business answers to a remark. */
export function whyNotAnswer(answer: string): RefusalCode | null {
  if (answer.trim() === '') return 'TEXT_MISSING';
  return answer.length > LONGEST_ANSWER ? 'TEXT_TOO_LONG' : null;
}

/** A rejection or suspension is explained (product.md, Vetting). */
export function whyNotReason(reason: string): RefusalCode | null {
  if (reason.trim() === '') return 'REASON_MISSING';
  return reason.length > LONGEST_TEXT ? 'TEXT_TOO_LONG' : null;
}

/** Ticks that count for this reviewer: nobody can declare for somebody else that there is no conflict of interest. */
export function countedTicks(
  ticks: readonly { readonly item: string; readonly tickedBy: string }[],
  reviewerId: string,
): Set<ChecklistItem> {
  const counted = ticks.filter(
    ({ item, tickedBy }) => item !== 'NO_CONFLICT_OF_INTEREST' || tickedBy === reviewerId,
  );
  return new Set(counted.map(({ item }) => item).filter(isChecklistItem));
}

/** Who may be put in charge of a file, and by whom: oneself by anybody of the desk; a colleague by the one in charge or an admin. */
export function whyNotAssign(
  actor: Actor,
  file: { readonly adviserId: string | null; readonly businessId: string },
  adviser: { readonly id: string; readonly role: string; readonly businessIds: readonly string[] } | null,
): RefusalCode | null {
  if (!can(actor, 'assign-adviser') || !adviser || adviser.role === 'RESIDENT') return 'NOT_ALLOWED';
  if (adviser.businessIds.includes(file.businessId)) return 'CONFLICT_OF_INTEREST';
  const own = actor.kind === 'user' && adviser.id === actor.userId;
  return own || can(actor, 'vet-campaign', file) ? null : 'NOT_ALLOWED';
}
