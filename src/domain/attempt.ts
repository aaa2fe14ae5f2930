import { addHours } from './paris-time';
import type { PledgeStatus, RepairNeed } from './pledge-status';
import type { RefusalCode } from './refusal';
import { latestRetryAt, repairIsOpen } from './repair';

/** A challenge of the bank is offered again for this long; then the payment is confirmed anew (collection.md 3). */
const CHALLENGE_HOURS = 1;

export interface PledgeToCharge {
  readonly status: PledgeStatus;
  readonly repairNeed: RepairNeed | null;
  readonly repairUntil: Date | null;
  /** Whether any attempt was made, whether one with the card it has now, and when the worker last tried by itself. */
  readonly tried: boolean;
  readonly cardTried: boolean;
  readonly lastAutomaticAt: Date | null;
  /** It was withdrawn, or its campaign was stopped: never charged any more. */
  readonly givenUp: boolean;
}

/**
 * Whether the worker tries now: the first time, a card that was never tried, or a soft decline whose instant of retry has come and was
 * not used yet. A job that runs twice therefore charges once.
 */
export function automaticAttemptIsDue(pledge: PledgeToCharge, now: Date): boolean {
  if (pledge.givenUp || pledge.status !== 'COLLECTING' || !repairIsOpen(pledge.repairUntil, now))
    return false;
  if (!pledge.tried || !pledge.cardTried) return true;
  if (pledge.repairNeed !== 'RETRY' || !pledge.repairUntil) return false;
  const instant = latestRetryAt(pledge.repairUntil, now);
  return instant !== null && (pledge.lastAutomaticAt === null || pledge.lastAutomaticAt < instant);
}

/** Whether the backer may pay with the card on the pledge. Hard declines are never tried again on the same card. */
export function whyNotPayNow(pledge: PledgeToCharge, now: Date): RefusalCode | null {
  if (pledge.status === 'DROPPED') return 'REPAIR_OVER';
  if (pledge.givenUp || pledge.status !== 'COLLECTING') return 'PLEDGE_NOT_CHANGEABLE';
  if (!repairIsOpen(pledge.repairUntil, now)) return 'REPAIR_OVER';
  return pledge.repairNeed === 'NEW_CARD' && pledge.cardTried ? 'CARD_REFUSED' : null;
}

/** Whether an open challenge is too old to send somebody to. */
export const challengeIsStale = (openedAt: Date, now: Date): boolean =>
  addHours(openedAt, CHALLENGE_HOURS) <= now;

/** When an open challenge is looked at again, in case no news of it came. */
export const challengeCheckAt = (openedAt: Date): Date => addHours(openedAt, CHALLENGE_HOURS);
