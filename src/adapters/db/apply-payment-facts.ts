import { challengeCheckAt } from '@/domain/attempt';
import { type AttemptStatus, attemptMayBecome, outcomeOf, type PaymentIntentFacts } from '@/domain/payment';
import type { PledgeStatus } from '@/domain/pledge-status';
import { enqueue } from '../jobs/enqueue';
import { askToFinish } from './ask-to-finish';
import type { Tx } from './client';
import { planDue } from './due';
import { collectPledgeRow } from './end-pledge';
import { openRepair } from './open-repair';
import { type KnownAttempt, type KnownPledge, lockPledgeToCharge } from './pledge-to-charge';
import { recordCharge } from './record-charge';
import { requestRefundAfterDrop } from './request-refund';

export interface Observation {
  readonly pledgeId: string;
  /** Our row of the PaymentIntent that the facts are about. */
  readonly intentId: string;
  readonly facts: PaymentIntentFacts;
  /**
   * `answers`: the facts are Stripe's answer to this attempt's own call. `seen`: the live attempt as it was before Stripe was asked; facts
   * that may be older than what happened since are then recognised. Null: no attempt was live.
   */
  readonly attempt:
    | { readonly answers: string }
    | { readonly seen: { readonly id: string; readonly status: AttemptStatus } }
    | null;
}

/**
 * The one writer of what Stripe says about a payment: answers, webhooks, returns and sweeps alike end here (collection.md 4). Success and
 * cancellation are final at Stripe and count whatever the order in which they are learnt; a decline counts only for the attempt that it
 * belongs to. Gives the pledge's status afterwards.
 */
export async function applyPaymentFacts(tx: Tx, observation: Observation): Promise<PledgeStatus> {
  const pledge = await lockPledgeToCharge(tx, observation.pledgeId);
  const { facts, intentId } = observation;
  const live = pledge.liveAttempt?.intentId === intentId ? pledge.liveAttempt : null;
  if (facts.status === 'succeeded') return succeed(tx, pledge, live, observation);
  if (facts.status === 'canceled') await endIntent(tx, pledge, live, observation);
  else if (live && isAbout(observation, live, earlierOf(pledge, live)))
    await moveAttempt(tx, pledge, live, facts);
  return pledge.rule.status;
}

const earlierOf = ({ attempts }: KnownPledge, live: KnownAttempt) =>
  attempts.filter(({ intentId, number }) => intentId === live.intentId && number < live.number);

async function succeed(tx: Tx, pledge: KnownPledge, live: KnownAttempt | null, observation: Observation) {
  const { facts, intentId } = observation;
  const { now } = pledge;
  if (live) await endAttempt(tx, live, 'SUCCEEDED', facts, now);
  await tx.paymentIntent.updateMany({
    where: { id: intentId, status: { in: ['CREATED', 'OPEN'] } },
    data: { status: 'SUCCEEDED' },
  });
  const feeKnown = await recordCharge(tx, pledge, facts, now);
  const collected = await collectPledgeRow(tx, pledge, now);
  const ended = !collected && pledge.rule.status !== 'COLLECTED';
  if (ended && facts.chargeId) await requestRefundAfterDrop(tx, pledge, now);
  if (collected && pledge.rule.givenUp) await enqueue(tx, 'give-back', { subjectId: pledge.row.id });
  if (collected || feeKnown) await askToFinish(tx, pledge.campaign.id);
  return collected ? 'COLLECTED' : pledge.rule.status;
}

/** A canceled PaymentIntent can never be paid: the next attempt makes another, or the window has ended and the pledge is dropped. */
async function endIntent(tx: Tx, pledge: KnownPledge, live: KnownAttempt | null, observation: Observation) {
  const { facts, intentId } = observation;
  const { row, now } = pledge;
  await tx.paymentIntent.updateMany({
    where: { id: intentId, status: { in: ['CREATED', 'OPEN'] } },
    data: { status: 'CANCELED' },
  });
  if (live) await endAttempt(tx, live, 'ERROR', facts, now);
  if (row.status !== 'COLLECTING') return;
  if (pledge.rule.givenUp) {
    await enqueue(tx, 'give-back', { subjectId: row.id });
    return;
  }
  if (row.repairUntil && row.repairUntil <= now) {
    await enqueue(tx, 'end-repair', { subjectId: row.id });
  } else if (live) {
    await openRepair(tx, pledge, { need: 'INVESTIGATE', automatic: live.offSession, now });
  }
}

/**
 * An answer is about its attempt. What was asked for later is about the live attempt only when nothing happened to it in between; and while an
 * attempt may not have reached Stripe, a decline that Stripe shows is its own only if no earlier attempt made that charge.
 */
function isAbout(
  { attempt, facts }: Observation,
  live: KnownAttempt,
  earlier: readonly KnownAttempt[],
): boolean {
  if (!attempt) return false;
  if ('answers' in attempt) return attempt.answers === live.id;
  if (attempt.seen.id !== live.id || attempt.seen.status !== live.status) return false;
  if (facts.status !== 'requires_payment_method') return true;
  if (live.status === 'PROCESSING' || live.status === 'REQUIRES_ACTION') return true;
  // Before its call came back, it may still be on its way.
  if (live.status === 'CREATED') return false;
  return isNewDecline(facts, earlier);
}

function isNewDecline({ chargeId }: PaymentIntentFacts, earlier: readonly KnownAttempt[]): boolean {
  if (earlier.length === 0) return true;
  return chargeId !== null && earlier.every((one) => one.status === 'DECLINED' && one.chargeId !== chargeId);
}

async function moveAttempt(tx: Tx, pledge: KnownPledge, live: KnownAttempt, facts: PaymentIntentFacts) {
  const { now } = pledge;
  const outcome = outcomeOf(facts, live.offSession);
  if (!outcome) return;
  const { status, repairNeed } = outcome;
  const same = status === live.status;
  if (!same && !attemptMayBecome(live.status, status)) return;
  if (status === 'DECLINED') await endAttempt(tx, live, status, facts, now);
  else {
    await tx.paymentAttempt.update({
      where: { id: live.id },
      data: { status, redirectUrl: facts.redirectUrl },
    });
    if (!same) await planDue(tx, 'check-challenge', pledge.row.id, challengeCheckAt(now));
  }
  // Nobody is asked for another card for what was given up.
  if (repairNeed && !same && !pledge.rule.givenUp)
    await openRepair(tx, pledge, { need: repairNeed, automatic: live.offSession, now });
}

/** Ends a live attempt; false facts about one that ended cannot reach here, because only live ones are looked up under the lock. */
async function endAttempt(
  tx: Tx,
  attempt: KnownAttempt,
  status: 'SUCCEEDED' | 'DECLINED' | 'ERROR',
  facts: PaymentIntentFacts,
  now: Date,
): Promise<void> {
  const codes = status === 'DECLINED' ? facts.lastError : null;
  const errorCode = status === 'ERROR' ? 'canceled' : (codes?.code ?? null);
  await tx.paymentAttempt.update({
    where: { id: attempt.id },
    data: {
      status,
      errorCode,
      declineCode: codes?.declineCode ?? null,
      chargeId: status === 'ERROR' ? null : facts.chargeId,
      redirectUrl: null,
      endedAt: now,
    },
  });
}
