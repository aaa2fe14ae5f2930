import type { OnboardingState } from '@/domain/business';
import type { CampaignSection } from '@/domain/campaign-draft';
import type { EditPart, EditRight } from '@/domain/campaign-editing';
import type { CampaignStatus } from '@/domain/campaign-status';
import type { RefusalCode } from '@/domain/refusal';
import type { DeliveryWay, RewardNature } from '@/domain/reward';
import type { PictureView } from './campaign.view';

/** What keeps a campaign from being submitted, by part of its file. */
export type MissingView = { section: CampaignSection; field: string; code: RefusalCode };

export type RemarkView = {
  id: string;
  section: CampaignSection;
  text: string;
  createdAt: string;
  answer: string | null;
  answeredAt: string | null;
  isSettled: boolean;
};

export type RewardFileView = {
  id: string;
  /** Mark of its content, for saving. */
  seen: string;
  title: string;
  description: string;
  priceCents: number;
  way: DeliveryWay;
  nature: RewardNature;
  vatBasisPoints: number;
  /** "2027-03". */
  deliveryMonth: string;
  pickupAddress: string;
  pickupHours: string;
  postageFranceCents: number | null;
  postageEuCents: number | null;
  postageWorldCents: number | null;
  quantity: number | null;
  taken: number;
  /** Somebody chose it: only its picture and a higher quantity can change. */
  isChosen: boolean;
  picture: PictureView | null;
};

/** A campaign as its business writes it. Amounts in cents, instants as ISO strings. */
export type CampaignFileView = {
  id: string;
  slug: string;
  status: CampaignStatus;
  business: { id: string; name: string; onboarding: OnboardingState };
  adviserName: string | null;
  title: string;
  pitch: string;
  category: string;
  story: string;
  purpose: string;
  calendar: string;
  expectedResult: string;
  risks: string;
  goalCents: number | null;
  durationDays: number | null;
  budgetLines: { label: string; amountCents: number }[];
  cover: PictureView | null;
  coverAlt: string;
  rewards: RewardFileView[];
  /** Marks of what each form shows, to notice that somebody else saved meanwhile. */
  seen: { identity: string; cover: string; story: string; budget: string };
  rights: Readonly<Record<EditPart, EditRight>>;
  missing: MissingView[];
  remarks: RemarkView[];
  /** Why the file cannot be sent to the advisers now; null: it can. */
  whyNotSubmit: RefusalCode | null;
  mayWithdraw: boolean;
  /** Reason of a rejection, as the adviser wrote it. */
  decisionReason: string | null;
  submittedAt: string | null;
  launchAt: string | null;
  deadlineAt: string | null;
  pledgedCents: number;
  backers: number;
  isPublic: boolean;
};

/** A campaign in the list of the atelier. */
export type AtelierCampaignView = {
  id: string;
  title: string;
  status: CampaignStatus;
  businessName: string;
  updatedAt: string;
  launchAt: string | null;
  deadlineAt: string | null;
  goalCents: number | null;
  pledgedCents: number;
  backers: number;
  missingCount: number;
  /** Remarks that wait for an answer. */
  openRemarks: number;
};

/** What needs a business member now. */
export type AtelierView = {
  userName: string;
  businesses: { id: string; name: string; onboarding: OnboardingState }[];
  campaigns: AtelierCampaignView[];
};
