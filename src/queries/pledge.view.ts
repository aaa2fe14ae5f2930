import type { DeliveryAddress } from '@/domain/pledge-draft';
import type { PledgeStatus } from '@/domain/pledge-status';
import type { RefusalCode } from '@/domain/refusal';
import type { PostageZone } from '@/domain/reward';
import type { CampaignCardView, RewardView } from './campaign.view';
import type { PledgeLineView, SellerView } from './pledge-draft.view';
import type { RepairView } from './repair.view';

/** All that the return from Stripe may show: campaign, amount and state, nothing about a person (mechanics §8). */
export type PledgeStateView = {
  status: PledgeStatus;
  amountCents: number;
  /** A collecting pledge whose first payment did not succeed. */
  needsRepair: boolean;
  campaign: CampaignCardView;
  shareUrl: string;
};

/** Something that happened to a contribution, told to its backer. */
export type ContributionEventView = {
  id: string;
  at: string;
  what:
    | 'confirmed'
    | 'changed'
    | 'card-changed'
    | 'details-changed'
    | 'collecting'
    | 'collected'
    | 'cancelled'
    | 'withdrawn'
    | 'released'
    | 'dropped';
  amountCents: number;
};

/** Something promised back. `onTheWay` until it has arrived, whatever has to be tried for it. */
export type ContributionRefund = {
  id: string;
  at: string;
  amountCents: number;
  /** In the words of who decided it; may be empty. */
  note: string;
  state: 'onTheWay' | 'done' | 'byHand' | 'cancelled';
};

/** "Ma contribution": everything that a backer may know and do. Amounts in cents, instants as ISO strings. */
export type ContributionView = {
  pledgeId: string;
  /** `CC-XXXX-XXXX`. */
  reference: string;
  status: PledgeStatus;
  campaign: CampaignCardView;
  seller: SellerView;
  lines: PledgeLineView[];
  totalCents: number;
  email: string;
  backerName: string;
  listedPublicly: boolean;
  message: string;
  isPosted: boolean;
  zone: PostageZone | null;
  address: DeliveryAddress | null;
  /** Chosen rewards. */
  rewards: RewardView[];
  card: {
    brand: string;
    last4: string;
    expiryMonth: number;
    expiryYear: number;
    expiresTooSoon: boolean;
  } | null;
  consentSentence: string;
  consentedAt: string;
  /** Why each act is refused now; null: it is possible. The same rules refuse the request. */
  whyNot: {
    changeContent: RefusalCode | null;
    changeCard: RefusalCode | null;
    changeDetails: RefusalCode | null;
    cancel: RefusalCode | null;
    withdraw: RefusalCode | null;
  };
  /** It holds something that was bought, so that the right to withdraw is told of. */
  isSale: boolean;
  /** Until when at least one may withdraw, once it is paid or being paid; null: not to be said. */
  withdrawUntil: string | null;
  /** Withdrawn from, or its campaign was stopped while collecting. */
  isGivenUp: boolean;
  refunds: ContributionRefund[];
  /** How the collection of a successful campaign goes for this pledge; null before it. */
  repair: RepairView | null;
  history: ContributionEventView[];
};

/** What the form that replaces a contribution begins with. */
export type ContributionChangeView = {
  contribution: ContributionView;
  /** All rewards of the campaign; units that this pledge holds count as available. */
  rewards: RewardView[];
  quantities: Record<string, number>;
  freeCents: number;
  minimumPledgeCents: number;
  /** Zones that some posted reward of the campaign is sent to; empty: nothing is posted. */
  zones: PostageZone[];
};
