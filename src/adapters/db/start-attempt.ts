import type { Tx } from './client';
import type { PaymentAttemptModel } from './generated/models/PaymentAttempt';
import type { PaymentIntentModel } from './generated/models/PaymentIntent';
import type { KnownPledge } from './pledge-to-charge';

export type ChargeStep =
  | { readonly kind: 'create-intent'; readonly intent: PaymentIntentModel; readonly pledge: KnownPledge }
  | {
      readonly kind: 'confirm';
      readonly intent: PaymentIntentModel & { readonly stripeId: string };
      readonly attempt: PaymentAttemptModel;
    };

/** Goes on with an attempt that was written and perhaps sent: the same row, hence the same key and the same parameters. */
export async function resumeAttempt(
  tx: Tx,
  pledge: KnownPledge,
  attempt: PaymentAttemptModel,
): Promise<ChargeStep> {
  const intent = await tx.paymentIntent.findUniqueOrThrow({ where: { id: attempt.intentId } });
  return { kind: 'confirm', intent: withStripeId(intent), attempt };
}

/**
 * Writes the next row of a new attempt: first the PaymentIntent (the pledge's only one that is not canceled), then the attempt itself, which
 * takes the card that the pledge has now. Call inside the transaction that locked the pledge and found it neither held nor in a live attempt.
 */
export async function startAttempt(
  tx: Tx,
  pledge: KnownPledge,
  offSession: boolean,
  now: Date,
): Promise<ChargeStep> {
  const { row, intent, intentsMade } = pledge;
  if (!intent) {
    const created = await tx.paymentIntent.create({
      data: { pledgeId: row.id, number: intentsMade + 1, amountCents: row.amountCents, createdAt: now },
    });
    return { kind: 'create-intent', intent: created, pledge };
  }
  if (intent.status === 'CREATED') return { kind: 'create-intent', intent, pledge };
  if (!row.paymentMethodId) throw new Error(`pledge ${row.id} is collected without a card`);
  const { _max } = await tx.paymentAttempt.aggregate({
    where: { intentId: intent.id },
    _max: { number: true },
  });
  const attempt = await tx.paymentAttempt.create({
    data: {
      pledgeId: row.id,
      intentId: intent.id,
      number: (_max.number ?? 0) + 1,
      offSession,
      paymentMethodId: row.paymentMethodId,
      createdAt: now,
    },
  });
  return { kind: 'confirm', intent: withStripeId(intent), attempt };
}

function withStripeId(intent: PaymentIntentModel) {
  const { stripeId } = intent;
  if (!stripeId) throw new Error(`payment intent ${intent.id} has an attempt but no id at Stripe`);
  return { ...intent, stripeId };
}
