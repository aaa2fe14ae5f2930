import type { DisputeReason, DisputeResult, DisputeStatus } from '@/domain/dispute';
import type { RefusalCode } from '@/domain/refusal';

/** One line of the desk's list. Cents; instants in ISO. */
export interface DisputeRow {
  readonly id: string;
  readonly campaignTitle: string;
  readonly businessName: string;
  readonly pledgeReference: string;
  readonly amountCents: number;
  readonly status: DisputeStatus;
  readonly dueAt: string | null;
  readonly submittedAt: string | null;
  /** Of the business's money, because of it. */
  readonly withheldCents: number;
}

export interface DisputesView {
  readonly rows: readonly DisputeRow[];
  /** How many wait for an answer. */
  readonly waiting: number;
}

/** One dispute with its answer, for the desk. */
export interface DisputeView extends DisputeRow {
  readonly campaignId: string;
  readonly reason: DisputeReason;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly adviserName: string | null;
  readonly result: DisputeResult | null;
  /** What the bank holds or keeps, and what Stripe took besides: sums of ledger lines. */
  readonly takenCents: number;
  readonly feeCents: number;
  readonly reversedCents: number;
  /** Of the whole campaign. */
  readonly debtCents: number;
  readonly explanation: string;
  readonly deliveryNote: string;
  /** Goes back with the form: tells whether somebody else changed the answer meanwhile. */
  readonly seen: string;
  readonly mayAnswer: boolean;
  readonly whyNotAnswer: RefusalCode | null;
  readonly whyNotSubmit: RefusalCode | null;
  readonly submissions: readonly {
    readonly number: number;
    readonly at: string;
    readonly by: string;
    readonly status: 'CREATED' | 'UNKNOWN' | 'SUCCEEDED' | 'ERROR';
  }[];
}
