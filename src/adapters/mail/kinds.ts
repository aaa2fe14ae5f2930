import type { DisputeAsk, DisputeReason, DisputeResult } from '@/domain/dispute';
import type { CampaignFacts } from './campaign-facts';

/**
 * Every mail that the product sends, with what its template needs. Amounts in cents; instants as ISO strings. Links of pledges are not
 * among the variables: the renderer makes a fresh one (`link: 'pledge'` in the template's definition), so that no token is stored.
 */
export interface MailVariables {
  'sign-in': { url: string };
  'pledge-confirmed': PledgeFacts & { cardExpiresTooSoon: boolean };
  'pledge-changed': PledgeFacts;
  'pledge-card-changed': PledgeFacts & { cardLast4: string };
  'pledge-cancelled': CampaignFacts & { amountCents: number };
  'withdrawal-received': CampaignFacts & {
    pledgeReference: string;
    amountCents: number;
    declaredName: string;
    declaredAt: string;
    /** The card was charged already: a refund follows. */
    charged: boolean;
  };
  'pledge-not-completed': CampaignFacts;
  'campaign-failed': CampaignFacts & { amountCents: number; goalCents: number; pledgedCents: number };
  'campaign-cancelled': CampaignFacts & { amountCents: number; reason: string };
  'campaign-suspended': CampaignFacts;
  'campaign-resumed': CampaignFacts;
  'pledge-collected': PledgeFacts & { businessName: string };
  'repair-needed': CampaignFacts & {
    amountCents: number;
    need: 'RETRY' | 'AUTHENTICATE' | 'NEW_CARD';
    untilAt: string;
  };
  'repair-reminder': CampaignFacts & {
    amountCents: number;
    need: 'RETRY' | 'AUTHENTICATE' | 'NEW_CARD';
    untilAt: string;
    last: boolean;
  };
  'pledge-dropped': CampaignFacts & { amountCents: number };
  'pledge-refunded': CampaignFacts & { amountCents: number };
  'campaign-submitted': CampaignFacts;
  'changes-requested': CampaignFacts & { remarks: { section: string; text: string }[] };
  'changes-answered': CampaignFacts;
  'campaign-approved': CampaignFacts;
  'campaign-rejected': CampaignFacts & { reason: string };
  'campaign-live': CampaignFacts;
  'launch-postponed': CampaignFacts & { reason: 'STRIPE_NOT_READY' };
  'campaign-reached-deadline': CampaignFacts & {
    succeeded: boolean;
    goalCents: number;
    pledgedCents: number;
    backers: number;
  };
  'collection-finished': CampaignFacts & {
    pledgedCents: number;
    collectedCents: number;
    droppedCents: number;
  };
  'payout-sent': CampaignFacts & { amountCents: number; arrivalAt: string };
  'payout-paid': CampaignFacts & { amountCents: number };
  'payout-failed': CampaignFacts & { amountCents: number; failureCode: string };
  /** The business's Stripe account may not receive money any more; `amountCents` of the campaign waits. */
  'transfers-stopped': CampaignFacts & { amountCents: number };
  'dispute-opened': DisputeFacts & { reason: DisputeReason; ask: DisputeAsk; dueAt: string | null };
  'dispute-ended': DisputeFacts & { result: DisputeResult };
  'desk-alert': { about: string; campaignTitle: string; campaignId: string };
}

interface DisputeFacts extends CampaignFacts {
  /** `du_…` */
  disputeId: string;
  pledgeReference: string;
  amountCents: number;
}

interface PledgeFacts extends CampaignFacts {
  pledgeReference: string;
  amountCents: number;
  goalCents: number;
  deadlineAt: string;
  /** `label`: the reward's title; empty for FREE and POSTAGE, which the template names. */
  lines: readonly {
    kind: 'REWARD' | 'FREE' | 'POSTAGE';
    label: string;
    quantity: number;
    amountCents: number;
  }[];
  consentSentence: string;
}

export type MailKind = keyof MailVariables;
