import type { Tx } from './client';
import type { KnownAttempt, KnownIntent, KnownPledge } from './pledge-to-charge';

export type ChargeStep =
  | { readonly kind: 'create-intent'; readonly intent: KnownIntent; readonly pledge: KnownPledge }
  | {
      readonly kind: 'confirm';
      readonly intent: KnownIntent & { readonly stripeId: string };
      readonly attempt: KnownAttempt;
      /** Business time when the step was written or found. */
      readonly now: Date;
    };

/** Goes on with an attempt that was written and perhaps sent: the same row, hence the same key and the same parameters. */
export function resumeAttempt(pledge: KnownPledge, attempt: KnownAttempt): ChargeStep {
  const intent = pledge.intents.find(({ id }) => id === attempt.intentId);
  if (!intent) throw new Error(`attempt ${attempt.id} is of another pledge's payment`);
  return { kind: 'confirm', intent: withStripeId(intent), attempt, now: pledge.now };
}

/**
 * Writes the next row of a new attempt: first the PaymentIntent (the pledge's only one that is not canceled), then the attempt itself, which
 * takes the card that the pledge has now. Call inside the transaction that locked the pledge and found it neither held nor in a live attempt.
 */
export async function startAttempt(tx: Tx, pledge: KnownPledge, offSession: boolean): Promise<ChargeStep> {
  const { row, intent, intentsMade } = pledge;
  if (!intent) {
    const created = await tx.paymentIntent.create({
      data: {
        pledgeId: row.id,
        number: intentsMade + 1,
        amountCents: row.amountCents,
        createdAt: pledge.now,
      },
    });
    return { kind: 'create-intent', intent: created, pledge };
  }
  if (intent.status === 'CREATED') return { kind: 'create-intent', intent, pledge };
  if (!row.paymentMethodId) throw new Error(`pledge ${row.id} is collected without a card`);
  const before = pledge.attempts.filter(({ intentId }) => intentId === intent.id);
  const attempt = await tx.paymentAttempt.create({
    data: {
      pledgeId: row.id,
      intentId: intent.id,
      number: Math.max(0, ...before.map(({ number }) => number)) + 1,
      offSession,
      paymentMethodId: row.paymentMethodId,
      createdAt: pledge.now,
    },
  });
  return { kind: 'confirm', intent: withStripeId(intent), attempt, now: pledge.now };
}

function withStripeId(intent: KnownIntent) {
  const { stripeId } = intent;
  if (!stripeId) throw new Error(`payment intent ${intent.id} has an attempt but no id at Stripe`);
  return { ...intent, stripeId };
}
