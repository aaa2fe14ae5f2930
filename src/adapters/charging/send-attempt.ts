import { addElapsedDays } from '@/domain/paris-time';
import type { PaymentIntentFacts } from '@/domain/payment';
import { businessNow } from '../clock';
import { applyPaymentFacts } from '../db/apply-payment-facts';
import { database, type Tx } from '../db/client';
import { openRepair } from '../db/open-repair';
import { FORBIDDEN, lockPledgeToCharge } from '../db/pledge-to-charge';
import type { ChargeStep } from '../db/start-attempt';
import { confirmIntent, factsOfDecline, factsOfIntent, readIntent } from '../stripe/payment-intents';
import { lookAtIntent } from './look-at-intent';
import { stopForbidden } from './stop-forbidden';
import { StripeAway } from './stripe-away';

export type Sent =
  /** Stripe answered, and the answer was written. */
  | { readonly kind: 'answered'; readonly facts: PaymentIntentFacts }
  /** A final no although nothing was paid, is being paid, or waits for the backer; the attempt ended. */
  | { readonly kind: 'refused'; readonly facts: PaymentIntentFacts }
  /** Stripe forbids it: the campaign is on hold now. */
  | { readonly kind: 'forbidden' };

/**
 * Sends an attempt whose row stands, or sends it again under the same key, and writes what came of it. Only a 2xx, or a 402 on this attempt,
 * settles it; after anything else the PaymentIntent itself is looked at (collection.md 4). Throws `StripeAway` while the outcome is unknown.
 */
export async function sendAttempt({
  intent,
  attempt,
  now,
}: Extract<ChargeStep, { kind: 'confirm' }>): Promise<Sent> {
  const { pledgeId } = attempt;
  // Stripe keeps an idempotency key for a day: past it, the same call could be a new one, so its object is looked at instead.
  if (addElapsedDays(attempt.createdAt, 1) <= now) return lookAfterRefusal(attempt, intent.stripeId, 'lost');
  const answer = await confirmIntent({
    intentId: intent.stripeId,
    number: attempt.number,
    pledgeId,
    paymentMethodId: attempt.paymentMethodId,
    offSession: attempt.offSession,
    now,
  });
  switch (answer.kind) {
    case 'done':
      return answered(attempt, factsOfIntent(answer.object));
    case 'declined':
      return answered(attempt, factsOfDecline(answer.error));
    case 'unknown':
      await markUnknown(attempt.id);
      return lookAfterSilence(attempt, intent.stripeId, answer);
    case 'forbidden':
      await endAttempt(attempt.id, FORBIDDEN, await businessNow());
      await forbidden(pledgeId);
      return { kind: 'forbidden' };
    case 'refused':
      return lookAfterRefusal(attempt, intent.stripeId, answer.error.code);
  }
}

type Attempt = Extract<ChargeStep, { kind: 'confirm' }>['attempt'];

async function answered(attempt: Attempt, facts: PaymentIntentFacts): Promise<Sent> {
  const { pledgeId, intentId } = attempt;
  await database().$transaction((tx) =>
    applyPaymentFacts(tx, { pledgeId, intentId, facts, attempt: { answers: attempt.id } }),
  );
  return { kind: 'answered', facts };
}

/** A 500 is stored under its key and answered again and again, whatever happened: the object itself is asked (payments.md 5.4). */
async function lookAfterSilence(
  attempt: Attempt,
  stripeId: string,
  answer: { readonly httpStatus: number; readonly reason: string },
): Promise<Sent> {
  const looked = answer.httpStatus >= 500 ? await lookAtIntent(attempt.pledgeId, stripeId) : null;
  const { status } = await database().paymentAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
  if (!looked || status === 'UNKNOWN')
    throw new StripeAway(`attempt ${attempt.number} of ${stripeId}: ${answer.reason}`);
  return { kind: 'answered', facts: looked.facts };
}

async function lookAfterRefusal(attempt: Attempt, stripeId: string, code: string | null): Promise<Sent> {
  const seen = await readIntent(stripeId);
  if (seen.kind === 'forbidden') {
    await forbidden(attempt.pledgeId);
    return { kind: 'forbidden' };
  }
  if (seen.kind !== 'done') {
    await markUnknown(attempt.id);
    throw new StripeAway(`what became of ${stripeId}`);
  }
  const facts = factsOfIntent(seen.object);
  const settled =
    facts.status === 'succeeded' || facts.status === 'processing' || facts.status === 'canceled';
  if (settled) return answered(attempt, facts);
  // An open challenge belongs to an earlier attempt that this one was to replace: whoever asked decides what comes next.
  const challenged = facts.status === 'requires_action';
  await database().$transaction(async (tx) => {
    const pledge = await lockPledgeToCharge(tx, attempt.pledgeId);
    if (pledge.liveAttempt?.id !== attempt.id) return;
    const now = await businessNow();
    await endAttempt(attempt.id, code ?? 'refused', now, tx);
    if (!challenged)
      await openRepair(tx, pledge, { need: 'INVESTIGATE', automatic: attempt.offSession, now });
  });
  return { kind: 'refused', facts };
}

async function endAttempt(id: string, errorCode: string, endedAt: Date, tx: Tx = database()): Promise<void> {
  await tx.paymentAttempt.updateMany({
    where: { id, status: { in: ['CREATED', 'UNKNOWN'] } },
    data: { status: 'ERROR', errorCode, endedAt },
  });
}

async function markUnknown(attemptId: string): Promise<void> {
  await database().paymentAttempt.updateMany({
    where: { id: attemptId, status: 'CREATED' },
    data: { status: 'UNKNOWN' },
  });
}

async function forbidden(pledgeId: string): Promise<void> {
  const { campaignId } = await database().pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    select: { campaignId: true },
  });
  await stopForbidden(campaignId, await businessNow());
}
