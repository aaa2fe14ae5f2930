import type { RefundReason } from '@/domain/refund-request';
import type { RefusalCode } from '@/domain/refusal';

/** One promise to give money back. Cents; instants in ISO. */
export interface RefundRow {
  readonly id: string;
  /** Of its pledge. */
  readonly reference: string;
  readonly amountCents: number;
  readonly reason: RefundReason;
  readonly note: string;
  readonly at: string;
  /** `stuck`: Stripe or a bank said no for good, and a person must decide. */
  readonly state: 'waiting' | 'sent' | 'stuck' | 'done' | 'byHand' | 'cancelled';
}

export interface PledgeRefundsView {
  readonly pledgeId: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly reference: string;
  readonly initials: string;
  readonly amountCents: number;
  /** Null: nothing was charged. */
  readonly chargedCents: number | null;
  readonly askedCents: number;
  readonly leftCents: number;
  /** Why the reader may refund nothing now; null: it is possible. */
  readonly whyNot: RefusalCode | null;
  /** May try a refused refund again, or note that it was paid by hand. */
  readonly mayMend: boolean;
  readonly refunds: readonly RefundRow[];
}
