import type { DeliveryAddress } from '@/domain/pledge-draft';
import type { FieldRefusal, RefusalCode } from '@/domain/refusal';
import type { PostageZone } from '@/domain/reward';
import type { CampaignCardView, RewardView } from './campaign.view';

/** One line of a pledge as a receipt shows it. */
export type PledgeLineView = {
  kind: 'REWARD' | 'FREE' | 'POSTAGE';
  /** Title of the reward; empty for the others, which the page names. */
  title: string;
  quantity: number;
  amountCents: number;
};

/** Who sells what is sold: the business, not the chamber (C. conso. L111-1). */
export type SellerView = {
  name: string;
  /** 14 digits. */
  siret: string;
  addressLine: string;
  postcode: string;
  communeName: string;
  email: string;
  phone: string;
};

/** What the three screens of a pledge show. Amounts in cents. */
export type PledgeDraftView = {
  /** Stands in the addresses of the screens. */
  id: string;
  /** False: nothing was sent yet, and the row does not exist. */
  isStored: boolean;
  /** The address that it had before its details were last sent. */
  earlierId: string | null;
  /** Details were sent from this address, and stand under another one that only their sender knows. */
  hasMoved: boolean;
  campaign: CampaignCardView;
  seller: SellerView;
  rewards: RewardView[];
  minimumPledgeCents: number;
  maximumPledgeCents: number;
  /** Why nobody can pledge now; null: pledging is open. */
  whyNot: RefusalCode | null;
  /** Reward's id → units chosen. */
  quantities: Record<string, number>;
  freeCents: number;
  email: string;
  backerName: string;
  listedPublicly: boolean;
  message: string;
  /** A chosen reward is sent by post. */
  isPosted: boolean;
  zone: PostageZone | null;
  address: DeliveryAddress | null;
  /** Postage of the chosen rewards, by zone that all of them are sent to. */
  postageByZone: Partial<Record<PostageZone, number>>;
  lines: PledgeLineView[];
  totalCents: number;
  /** What is wrong with the first screen's choice as it is now: a reward may have gone since. */
  choiceFaults: FieldRefusal[];
  /** What the second screen still lacks. */
  detailFaults: FieldRefusal[];
  /** The pledge that this draft has become, once its card is saved. */
  confirmedPledgeId: string | null;
};
