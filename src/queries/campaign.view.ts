import type { Category } from '@/domain/campaign-draft';
import type { CampaignStatus } from '@/domain/campaign-status';
import type { RefusalCode } from '@/domain/refusal';
import type { DeliveryWay, PostageZone, RewardNature } from '@/domain/reward';

/** A picture ready for `<picture>`: 16:9 for covers. */
export type PictureView = {
  /** The widest WebP, or an SVG illustration. */
  src: string;
  /** `srcset` values by type, best first; empty for an SVG. */
  sources: { type: 'image/avif' | 'image/webp'; srcSet: string }[];
  alt: string;
  /** A data URL of a few hundred bytes, shown blurred until the picture is there; null for an SVG. */
  placeholder: string | null;
};

/** The domain's closed list; each has a label in the messages. */
export type CampaignCategory = Category;

/** What is left before the deadline, by the business clock; null when it is over or not started. */
export type TimeLeftView = { unit: 'days' | 'hours' | 'minutes'; count: number } | null;

/** One campaign on a card, in a list, on the home page. Amounts in integer cents, instants as ISO strings (UTC). */
export type CampaignCardView = {
  /** Also the seed of its wall. */
  id: string;
  slug: string;
  title: string;
  pitch: string;
  /** Language of the texts, when it is not the reader's. */
  locale: 'fr' | 'en';
  category: CampaignCategory;
  communeName: string;
  communeCode: string;
  businessName: string;
  /** Null: a drawn fallback is shown. */
  cover: PictureView | null;
  goalCents: number;
  /** Confirmed pledges, matched money included; frozen at the decision. */
  pledgedCents: number;
  /** Part of `pledgedCents` given by match funds. */
  matchedCents: number;
  backerCount: number;
  status: CampaignStatus;
  liveAt: string | null;
  /** When a scheduled campaign is to start. */
  launchAt: string | null;
  deadlineAt: string | null;
  /** When it stopped taking pledges: at its deadline, or when it was cancelled before; null while it has not. */
  endedAt: string | null;
  timeLeft: TimeLeftView;
};

export type RewardView = {
  id: string;
  title: string;
  description: string;
  priceCents: number;
  /** Units that can still be chosen; null: unlimited. */
  remaining: number | null;
  /** Units in all; null: unlimited. */
  quantity: number | null;
  /** "2027-03". */
  deliveryMonth: string;
  way: DeliveryWay;
  nature: RewardNature;
  pickupAddress: string;
  pickupHours: string;
  /** Zone → postage of one unit, cents; zones that are not served are left out. */
  zonePrices: Partial<Record<PostageZone, number>>;
  closesAt: string | null;
  soldOut: boolean;
  /** Its own closing date is past. */
  closed: boolean;
  picture: PictureView | null;
};

export type UpdateView = { id: string; title: string; paragraphs: string[]; postedAt: string };

export type BudgetLineView = { label: string; amountCents: number };

export type CampaignPageView = CampaignCardView & {
  /** Texts cut at blank lines; a paragraph that starts with "## " is a heading, with "- " a list item. */
  story: string[];
  purpose: string[];
  calendar: string[];
  expectedResult: string[];
  risks: string[];
  /** They sum to the goal. */
  budgetLines: BudgetLineView[];
  rewards: RewardView[];
  updates: UpdateView[];
  /** Names of backers who asked to be named, oldest first; never with an amount. */
  backerNames: string[];
  business: {
    name: string;
    description: string;
    communeName: string;
    addressLine: string;
    postcode: string;
    /** 14 digits. */
    siret: string;
  };
  /** Name of the adviser who accompanies it, when the desk shows it. */
  adviserName: string | null;
  /** Why nobody can pledge now; null: pledging is open. The same function refuses the request. */
  whyNot: RefusalCode | null;
  /** Reason given in public for a suspension or a cancellation; null: none. */
  statusReason: string | null;
  /** Smallest pledge, cents. */
  minimumPledgeCents: number;
  /** Absolute address of this page, for sharing. */
  shareUrl: string;
};
