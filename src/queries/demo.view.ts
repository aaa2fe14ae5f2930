/** What happened to a campaign or its pledges, by the kind of its row. */
export type HappeningKind =
  | `campaign-${'submitted' | 'changes_requested' | 'approved' | 'rejected' | 'scheduled' | 'live' | 'suspended' | 'cancelled' | 'collecting' | 'funded' | 'failed'}`
  | `pledge-${'confirmed' | 'cancelled' | 'expired' | 'released' | 'collected' | 'dropped'}`
  | 'payment-declined'
  | 'settled'
  | 'payout-sent'
  | 'payout-paid'
  | 'mails';

export interface HappeningView {
  /** ISO, as all instants here. */
  at: string;
  kind: HappeningKind;
  /** `slug`: null while its page is not public. */
  campaign: { title: string; slug: string | null } | null;
  count: number;
  amountCents: number;
}

interface CampaignMark {
  title: string;
  slug: string;
}

export interface DemoView {
  nowAt: string;
  mailboxUrl: string | null;
  dashboardUrl: string;
  move: {
    state: 'moving' | 'arrived' | 'broken';
    fromAt: string;
    toAt: string;
    atAt: string;
    happenings: HappeningView[];
  } | null;
  nextDeadline: (CampaignMark & { deadlineAt: string }) | null;
  nextEventAt: string | null;
  /** What the tour leads to; null when time has moved past it. `missingCents`: what the campaign lacks to its goal. */
  tour: { open: (CampaignMark & { missingCents: number }) | null; repair: CampaignMark | null };
}
