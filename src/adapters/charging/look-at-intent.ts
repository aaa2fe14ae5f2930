import type { PaymentIntentFacts } from '@/domain/payment';
import type { PledgeStatus } from '@/domain/pledge-status';
import { applyPaymentFacts } from '../db/apply-payment-facts';
import { database } from '../db/client';
import { readPledgeToCharge } from '../db/pledge-to-charge';
import { factsOfIntent, readIntent } from '../stripe/payment-intents';
import { StripeAway } from './stripe-away';

/**
 * Asks Stripe what a pledge's PaymentIntent has become and writes it. The live attempt is read before Stripe is asked, so that facts which are
 * older than what happened meanwhile are recognised. Null: there is none at Stripe to ask about. Throws `StripeAway`.
 */
export async function lookAtIntent(
  pledgeId: string,
  stripeId?: string,
): Promise<{ readonly status: PledgeStatus; readonly facts: PaymentIntentFacts } | null> {
  const db = database();
  const intent = await db.paymentIntent.findFirst({
    where: { pledgeId, stripeId: stripeId ?? { not: null } },
    orderBy: { number: 'desc' },
  });
  if (!intent?.stripeId) return null;
  const { liveAttempt } = await readPledgeToCharge(db, pledgeId);
  const answer = await readIntent(intent.stripeId);
  if (answer.kind !== 'done') throw new StripeAway(`what became of ${intent.stripeId}`);
  const facts = factsOfIntent(answer.object);
  const status = await db.$transaction((tx) =>
    applyPaymentFacts(tx, {
      pledgeId,
      intentId: intent.id,
      facts,
      attempt: liveAttempt && { seen: { id: liveAttempt.id, status: liveAttempt.status } },
    }),
  );
  return { status, facts };
}
