import type { CampaignSection } from '@/domain/campaign-draft';
import type { CampaignStatus } from '@/domain/campaign-status';
import type { RefusalCode } from '@/domain/refusal';
import type { ChecklistItem } from '@/domain/vetting';
import type { CampaignPageView } from './campaign.view';

export interface CheckView {
  readonly item: ChecklistItem;
  readonly mandatory: boolean;
  readonly tickedBy: string | null;
  readonly tickedAt: string | null;
  /** Ticked, and counting for the reader's decision: a colleague's word on a conflict of interest does not. */
  readonly counts: boolean;
}

export interface RemarkView {
  readonly id: string;
  readonly section: CampaignSection;
  readonly author: string;
  readonly text: string;
  readonly writtenAt: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly settledAt: string | null;
}

/** One line of what happened, newest first. */
export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  /** A name; null: the platform by itself. */
  readonly who: string | null;
  readonly status: CampaignStatus | null;
  /** A code that the messages know, or what somebody wrote. */
  readonly reason: string;
  /** An act of the desk that changed no status. */
  readonly act: string | null;
  /** What the act was about: a checklist item, a section, a person. */
  readonly about: string;
}

export interface DossierView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly status: CampaignStatus;
  readonly submittedAt: string | null;
  readonly launchAt: string | null;
  readonly deadlineAt: string | null;
  readonly goalCents: number | null;
  readonly durationDays: number | null;
  readonly business: {
    readonly name: string;
    readonly siret: string;
    readonly email: string;
    readonly phone: string;
    readonly hasStripeAccount: boolean;
    readonly detailsSubmitted: boolean;
    readonly transfersActive: boolean;
    readonly requirementsDue: number;
  };
  readonly adviser: { readonly id: string; readonly name: string } | null;
  readonly viewer: {
    readonly id: string;
    readonly inCharge: boolean;
    readonly mayVet: boolean;
    readonly maySuspend: boolean;
  };
  /** Whom the reader may put in charge instead. */
  readonly successors: readonly { readonly id: string; readonly name: string }[];
  readonly checks: readonly CheckView[];
  readonly remarks: readonly RemarkView[];
  /** Why each act is refused now; null: it is possible. The same functions refuse the requests. */
  readonly whyNot: {
    readonly take: RefusalCode | null;
    readonly remark: RefusalCode | null;
    readonly check: RefusalCode | null;
    readonly requestChanges: RefusalCode | null;
    readonly approve: RefusalCode | null;
    readonly reject: RefusalCode | null;
    readonly schedule: RefusalCode | null;
    readonly suspend: RefusalCode | null;
    readonly resume: RefusalCode | null;
  };
  readonly history: readonly HistoryLine[];
  /** As the public will see it. */
  readonly preview: CampaignPageView;
}
