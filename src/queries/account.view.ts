import type { CampaignStatus } from '@/domain/campaign-status';
import type { PledgeStatus } from '@/domain/pledge-status';

/** One of the reader's own pledges; amounts in cents, instants as ISO strings. */
export type MyPledgeView = {
  id: string;
  reference: string;
  status: PledgeStatus;
  /** A card failed and the backer can still settle it. */
  needsRepair: boolean;
  amountCents: number;
  confirmedAt: string | null;
  campaign: {
    title: string;
    slug: string;
    status: CampaignStatus;
    deadlineAt: string | null;
    communeName: string;
  };
  rewardTitles: string[];
};

export type AccountView = {
  email: string;
  name: string;
  role: 'RESIDENT' | 'ADVISER' | 'ADMIN';
  businesses: { id: string; name: string }[];
  pledges: MyPledgeView[];
};
