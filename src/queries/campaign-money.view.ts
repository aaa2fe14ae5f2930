import type { CampaignStatus } from '@/domain/campaign-status';
import type { PayoutStatus } from '@/domain/payout';
import type { PledgeStatus, RepairNeed } from '@/domain/pledge-status';

/** The statement of one campaign. Every pledged figure is a sum of pledges, every figure of money a sum of ledger lines. Cents; instants in ISO. */
export interface CampaignMoneyView {
  readonly campaignId: string;
  readonly title: string;
  readonly businessName: string;
  readonly status: CampaignStatus;
  /** Cancelled after its goal was reached, while it was collecting. */
  readonly wasStopped: boolean;
  readonly held: boolean;
  readonly payoutsHeld: boolean;
  readonly goalCents: number;
  readonly deadlineAt: string | null;
  readonly settledAt: string | null;
  readonly feeBasisPoints: number;
  readonly vatBasisPoints: number;
  readonly pledged: PledgedFigures;
  readonly money: MoneyFigures;
  readonly disputes: {
    /** Not decided by the bank. */
    readonly open: number;
    /** The reserve: neither transferred nor paid out because of them. */
    readonly withheldCents: number;
  };
  readonly payouts: readonly PayoutRow[];
  readonly pledges: PledgePage;
}

export interface PledgedFigures {
  readonly pledgedCents: number;
  readonly backers: number;
  /** Being collected, or to be repaired. */
  readonly comingCents: number;
  readonly droppedCents: number;
  readonly droppedCount: number;
}

export interface MoneyFigures {
  /** Charged and kept: refunds are taken off. */
  readonly collectedCents: number;
  readonly feeCents: number;
  readonly vatCents: number;
  readonly costCents: number;
  /** Lost in disputes that the business bears, their fees included. */
  readonly disputedCents: number;
  /** What the business owes when that is more than what it is due. */
  readonly debtCents: number;
  /** What is due to the business: collected less fee, VAT, costs and lost disputes. */
  readonly netCents: number;
  /** Less what was taken back of it. */
  readonly transferredCents: number;
  readonly onTheWayCents: number;
  readonly paidOutCents: number;
}

export interface PayoutRow {
  readonly number: number;
  readonly amountCents: number;
  readonly status: PayoutStatus;
  /** Expected or reached. */
  readonly arrivalAt: string | null;
}

export interface PledgePage {
  readonly rows: readonly PledgeMoneyRow[];
  readonly page: number;
  readonly pages: number;
}

export interface PledgeMoneyRow {
  readonly reference: string;
  /** Of the backer's name; never more beside an amount. */
  readonly initials: string;
  readonly amountCents: number;
  readonly status: PledgeStatus;
  readonly need: RepairNeed | null;
  readonly untilAt: string | null;
  /** What reached the business's balance for it; null before. */
  readonly transferredCents: number | null;
}
