import { type DeclineSort, sortDecline } from './decline';
import type { RepairNeed } from './pledge-status';

export const ATTEMPT_STATUSES = [
  'CREATED',
  'SUCCEEDED',
  'DECLINED',
  'PROCESSING',
  'REQUIRES_ACTION',
  'UNKNOWN',
  'ERROR',
] as const;
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number];

/** Every legal change of a payment attempt (mechanics §4). */
export const ATTEMPT_TRANSITIONS = {
  CREATED: ['SUCCEEDED', 'DECLINED', 'PROCESSING', 'REQUIRES_ACTION', 'UNKNOWN', 'ERROR'],
  PROCESSING: ['SUCCEEDED', 'DECLINED', 'ERROR'],
  REQUIRES_ACTION: ['SUCCEEDED', 'DECLINED', 'ERROR'],
  UNKNOWN: ['SUCCEEDED', 'DECLINED', 'ERROR', 'PROCESSING', 'REQUIRES_ACTION'],
  SUCCEEDED: [],
  DECLINED: [],
  ERROR: [],
} as const satisfies Record<AttemptStatus, readonly AttemptStatus[]>;

/** At most one attempt of a pledge is in one of these. */
export const LIVE_ATTEMPT_STATUSES = [
  'CREATED',
  'UNKNOWN',
  'PROCESSING',
  'REQUIRES_ACTION',
] as const satisfies readonly AttemptStatus[];

/** What Stripe says of a PaymentIntent, whoever asked: an answer, an error's embedded object, a webhook or a retrieval. */
export interface PaymentIntentFacts {
  readonly status:
    | 'requires_payment_method'
    | 'requires_confirmation'
    | 'requires_action'
    | 'processing'
    | 'requires_capture'
    | 'canceled'
    | 'succeeded';
  /** Set while a challenge is open. */
  readonly redirectUrl: string | null;
  readonly chargeId: string | null;
  readonly balanceTransaction: { readonly id: string; readonly feeCents: number } | null;
  readonly lastError: {
    readonly code: string | null;
    readonly declineCode: string | null;
    readonly adviceCode: string | null;
  } | null;
}

/** What an attempt has become by those facts; null: they say nothing about it (not confirmed yet, or a capture that we never ask for). */
export interface AttemptOutcome {
  readonly status: AttemptStatus;
  readonly repairNeed: RepairNeed | null;
}

const NEED_AFTER: Record<DeclineSort, RepairNeed> = {
  AUTHENTICATE: 'AUTHENTICATE',
  SOFT: 'RETRY',
  HARD: 'NEW_CARD',
};

/**
 * The one reducer of collection (collection.md 4). It ignores the order in which facts arrive: success and cancellation are final at
 * Stripe, and a decline is read from the intent's last error. `offSession`: the attempt was made without its backer.
 */
export function outcomeOf(facts: PaymentIntentFacts, offSession: boolean): AttemptOutcome | null {
  switch (facts.status) {
    case 'succeeded':
      return { status: 'SUCCEEDED', repairNeed: null };
    case 'processing':
      return { status: 'PROCESSING', repairNeed: null };
    case 'requires_action':
      // Off-session there is nobody in front of the challenge: the backer must come.
      return offSession
        ? { status: 'REQUIRES_ACTION', repairNeed: 'AUTHENTICATE' }
        : { status: 'REQUIRES_ACTION', repairNeed: null };
    case 'canceled':
      return { status: 'ERROR', repairNeed: 'INVESTIGATE' };
    case 'requires_payment_method':
      return facts.lastError
        ? { status: 'DECLINED', repairNeed: NEED_AFTER[sortDecline(facts.lastError)] }
        : null;
    case 'requires_confirmation':
    case 'requires_capture':
      return null;
  }
}

/** Whether the attempt may take that outcome; false when it already ended, which makes late and doubled news harmless. */
export function attemptMayBecome(from: AttemptStatus, to: AttemptStatus): boolean {
  const targets: readonly AttemptStatus[] = ATTEMPT_TRANSITIONS[from];
  return targets.includes(to);
}

export function isLiveAttempt(status: AttemptStatus): boolean {
  const live: readonly AttemptStatus[] = LIVE_ATTEMPT_STATUSES;
  return live.includes(status);
}
