import { lookAtIntent } from '@/adapters/charging/look-at-intent';
import { makeIntent } from '@/adapters/charging/make-intent';
import { makeUnpayable } from '@/adapters/charging/make-unpayable';
import { sendAttempt } from '@/adapters/charging/send-attempt';
import { StripeAway } from '@/adapters/charging/stripe-away';
import { database, type Tx } from '@/adapters/db/client';
import { lockPledgeToCharge } from '@/adapters/db/pledge-to-charge';
import { type ChargeStep, resumeAttempt, startAttempt } from '@/adapters/db/start-attempt';
import { challengeIsStale, whyNotPayNow } from '@/domain/attempt';
import type { PaymentIntentFacts } from '@/domain/payment';
import { outcomeOf } from '@/domain/payment';
import { type Actor, must } from '@/domain/permission';
import type { RepairNeed } from '@/domain/pledge-status';
import { Refusal, refuseIf } from '@/domain/refusal';

export type RepairOutcome =
  /** Send the browser to the bank's challenge; two tabs get the same one. */
  | { readonly kind: 'challenge'; readonly url: string }
  | { readonly kind: 'collected' }
  | { readonly kind: 'declined'; readonly need: RepairNeed }
  /** The bank's answer is not known yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'nothing-to-do' };

/**
 * The backer pays a failed pledge herself, with the card that the pledge has now: on session, so that her bank may ask her. Pressed twice or
 * in two tabs it is one attempt. `onlyNewCard`: pays only if this card was never tried (the return from the page on which it was saved, which
 * may be loaded again). Refuses with REPAIR_OVER, PLEDGE_NOT_CHANGEABLE, CARD_REFUSED (hard decline: another card) and PAYMENT_SERVICE_AWAY.
 */
export async function repairPayment(
  actor: Actor,
  pledgeId: string,
  { onlyNewCard = false }: { readonly onlyNewCard?: boolean } = {},
): Promise<RepairOutcome> {
  try {
    for (;;) {
      const step = await database().$transaction((tx) => nextStep(tx, actor, pledgeId, onlyNewCard));
      const outcome = await take(step, pledgeId);
      if (outcome) return outcome;
    }
  } catch (error) {
    if (error instanceof StripeAway) return { kind: 'waiting' };
    throw error;
  }
}

type Step = ChargeStep | { readonly kind: 'look' | 'collected' | 'nothing-to-do' };

async function nextStep(tx: Tx, actor: Actor, pledgeId: string, onlyNewCard: boolean): Promise<Step> {
  const pledge = await lockPledgeToCharge(tx, pledgeId);
  must(actor, 'change-pledge', { pledgeId, pledgeUserId: pledge.row.userId });
  const { rule, liveAttempt, now } = pledge;
  if (rule.status === 'COLLECTED') return { kind: 'collected' };
  if (pledge.held) throw new Refusal('PAYMENT_SERVICE_AWAY');
  if (rule.status === 'COLLECTING' && liveAttempt) {
    const waits = liveAttempt.status === 'PROCESSING' || liveAttempt.status === 'REQUIRES_ACTION';
    if (!waits) return resumeAttempt(pledge, liveAttempt);
    const stale = liveAttempt.status === 'REQUIRES_ACTION' && challengeIsStale(liveAttempt.createdAt, now);
    if (!stale) return { kind: 'look' };
    refuseIf(whyNotPayNow(rule, now));
    await tx.paymentAttempt.update({
      where: { id: liveAttempt.id },
      data: { status: 'DECLINED', errorCode: 'challenge_expired', redirectUrl: null, endedAt: now },
    });
    return startAttempt(tx, pledge, false);
  }
  refuseIf(whyNotPayNow(rule, now));
  // Nothing failed yet: the worker is about to charge it.
  if (!rule.tried || (onlyNewCard && rule.cardTried)) return { kind: 'nothing-to-do' };
  return startAttempt(tx, pledge, false);
}

/** Takes one step; null: look for the next one. */
async function take(step: Step, pledgeId: string): Promise<RepairOutcome | null> {
  switch (step.kind) {
    case 'collected':
    case 'nothing-to-do':
      return { kind: step.kind };
    case 'look':
      return outcomeFor((await lookAtIntent(pledgeId))?.facts ?? null);
    case 'create-intent':
      if (await makeIntent(step)) return null;
      throw new Refusal('PAYMENT_SERVICE_AWAY');
    case 'confirm':
      return confirm(step);
  }
}

async function confirm(step: Extract<ChargeStep, { kind: 'confirm' }>): Promise<RepairOutcome | null> {
  const sent = await sendAttempt(step);
  if (sent.kind === 'forbidden') throw new Refusal('PAYMENT_SERVICE_AWAY');
  if (sent.kind === 'answered') return outcomeFor(sent.facts);
  if (sent.facts.status !== 'requires_action') return { kind: 'declined', need: 'INVESTIGATE' };
  // An old challenge that cannot be renewed: this PaymentIntent is given up, and the next step makes another (collection.md 3).
  const { id, pledgeId, stripeId } = step.intent;
  await makeUnpayable({ id, pledgeId, stripeId });
  return null;
}

function outcomeFor(facts: PaymentIntentFacts | null): RepairOutcome {
  const outcome = facts && outcomeOf(facts, false);
  if (facts?.status === 'canceled') return { kind: 'declined', need: 'INVESTIGATE' };
  switch (outcome?.status) {
    case 'SUCCEEDED':
      return { kind: 'collected' };
    case 'REQUIRES_ACTION':
      return facts?.redirectUrl ? { kind: 'challenge', url: facts.redirectUrl } : { kind: 'waiting' };
    case 'DECLINED':
      return { kind: 'declined', need: outcome.repairNeed ?? 'NEW_CARD' };
    default:
      return { kind: 'waiting' };
  }
}
