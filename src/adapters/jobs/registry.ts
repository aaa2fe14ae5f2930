import type { DueKind } from '../db/due';

/** Every job by name, with its payload. Jobs that the sweep makes have the name of their due kind. */
export interface JobPayloads extends Record<DueKind, { subjectId: string }> {
  'send-mail': { mailId: string };
  'process-stripe-event': { eventId: string };
  'refresh-account': { businessId: string };
  'refresh-payment-page': { pageId: string };
  'decide-campaign': { campaignId: string };
  'collect-pledge': { pledgeId: string };
  'refresh-payment': { pledgeId: string };
  'finish-collection': { campaignId: string };
  'settle-campaign': { campaignId: string };
  'send-transfer': { transferId: string };
  'send-payout': { payoutId: string };
  'refresh-refund': { refundId: string };
  'refresh-payout': { payoutId: string };
  'refresh-dispute': { disputeId: string };
  'send-evidence': { evidenceId: string };
  'detach-card': { pledgeId: string; paymentMethodId: string };
}

export type JobName = keyof JobPayloads;

/**
 * The key of a job: its name and what it is about, which for a card is the card and not the pledge that lets it go. SQL that asks for jobs by
 * itself (`sweep_due`, enqueue-many, enqueue-unfinished-money) writes the same keys.
 */
export function jobKey(name: JobName, payload: JobPayloads[JobName]): string {
  const about = 'paymentMethodId' in payload ? payload.paymentMethodId : Object.values(payload)[0];
  return `${name}:${about}`;
}
