import type { CampaignStatus } from './campaign-status';
import { addDays, addHours, parisDateOf, parisInstant } from './paris-time';
import type { RefusalCode } from './refusal';
import { LONGEST_WAIT_DAYS } from './terms';

/** Why this instant cannot be planned for the launch. */
export function whyNotLaunchAt(launchAt: Date, now: Date): RefusalCode | null {
  if (launchAt < now) return 'LAUNCH_IN_THE_PAST';
  return launchAt > parisInstant(addDays(parisDateOf(now), LONGEST_WAIT_DAYS), 23, 59, 59)
    ? 'LAUNCH_TOO_FAR'
    : null;
}

/** What must hold at the launch instant itself; otherwise the campaign goes back to APPROVED and people are told. */
export function whyNotLive(
  business: { readonly transfersActive: boolean; readonly cardPaymentsActive: boolean },
  merchantOfRecord: 'PLATFORM' | 'BUSINESS',
): RefusalCode | null {
  const ready = business.transfersActive && (merchantOfRecord === 'PLATFORM' || business.cardPaymentsActive);
  return ready ? null : 'STRIPE_NOT_READY';
}

export function whyNotSchedule(status: CampaignStatus): RefusalCode | null {
  return status === 'APPROVED' || status === 'SCHEDULED' ? null : 'WRONG_STATUS';
}

/**
 * The instant that a launch counts from: the planned one, so that a few seconds of delay around midnight do not move the deadline by a
 * day; the real one when the worker was away for more than an hour, so that the campaign gets its whole duration.
 */
export function launchedAt(planned: Date, now: Date): Date {
  return now > addHours(planned, 1) ? now : planned;
}

interface Running {
  readonly status: CampaignStatus;
  readonly deadlineAt: Date | null;
}
const over = ({ deadlineAt }: Running, now: Date) => deadlineAt === null || now >= deadlineAt;

/** Both only before the deadline: afterwards the decision is due (mechanics §4). */
export function whyNotSuspend(campaign: Running, now: Date): RefusalCode | null {
  if (campaign.status !== 'LIVE') return 'WRONG_STATUS';
  return over(campaign, now) ? 'CAMPAIGN_ENDED' : null;
}

export function whyNotResume(campaign: Running, now: Date): RefusalCode | null {
  if (campaign.status !== 'SUSPENDED') return 'WRONG_STATUS';
  return over(campaign, now) ? 'CAMPAIGN_ENDED' : null;
}

/** From the deadline on the decision is due, and money may be on its way. */
export function whyNotCancelLive(campaign: Running, now: Date): RefusalCode | null {
  if (campaign.status !== 'LIVE' && campaign.status !== 'SUSPENDED') return 'WRONG_STATUS';
  return over(campaign, now) ? 'CAMPAIGN_ENDED' : null;
}

/** While cards are charged; afterwards the money is settled, and single refunds are what is left. */
export const whyNotStop = (status: CampaignStatus): RefusalCode | null =>
  status === 'COLLECTING' ? null : 'WRONG_STATUS';
