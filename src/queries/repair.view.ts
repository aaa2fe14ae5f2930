import type { RepairNeed } from '@/domain/pledge-status';

/** One pledge from the deadline on, for its backer. Instants as ISO strings. */
export interface RepairView {
  readonly pledgeId: string;
  readonly reference: string;
  readonly campaignTitle: string;
  readonly campaignSlug: string;
  readonly businessName: string;
  readonly amountCents: number;
  /** `waiting`: the answer of a bank, or of its challenge, is awaited. */
  readonly state: 'collecting' | 'to-repair' | 'waiting' | 'collected' | 'dropped';
  readonly need: RepairNeed | null;
  /** End of the repair window. */
  readonly untilAt: string | null;
  /** Next automatic retry. */
  readonly nextRetryAt: string | null;
  readonly card: { readonly brand: string; readonly last4: string } | null;
  /** The same card, its holder present: the button that pays now. */
  readonly canPay: boolean;
  readonly canUseOtherCard: boolean;
}
