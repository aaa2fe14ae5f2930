import type Stripe from 'stripe';
import type { RefundFacts } from '@/domain/refund';
import type { VendorAnswer } from './answer';
import { readStripe } from './call';
import { callOrFind } from './call-or-find';
import { stripe } from './client';

/** Gives a charge, or a part of it, back to the card, from the platform's balance. */
export function sendRefund(refund: {
  readonly requestId: string;
  /** Rises only after a known end of the one before. */
  readonly number: number;
  readonly pledgeId: string;
  readonly chargeId: string;
  readonly amountCents: number;
  readonly now: Date;
}): Promise<VendorAnswer<Stripe.Refund>> {
  const { requestId, number, pledgeId, chargeId, amountCents, now } = refund;
  const call = {
    key: `re:${requestId}:${number}`,
    path: '/v1/refunds',
    params: {
      charge: chargeId,
      amount: amountCents,
      reason: 'requested_by_customer',
      metadata: { pledge_id: pledgeId },
    } satisfies Stripe.RefundCreateParams,
    now,
  };
  return callOrFind<Stripe.Refund>(call, () => stripe().refunds.list({ charge: chargeId, limit: 100 }));
}

/** The refund as Stripe has it now; null: Stripe cannot be asked. */
export async function readRefund(stripeId: string): Promise<RefundFacts | null> {
  const answer = await readStripe('GET /v1/refunds/:id', () => stripe().refunds.retrieve(stripeId));
  return answer.kind === 'done' ? factsOfRefund(answer.object) : null;
}

const STATUSES = {
  pending: 'PENDING',
  // Asked of methods that need the payer's bank account; cards never do.
  requires_action: 'PENDING',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  canceled: 'CANCELED',
} as const satisfies Record<string, RefundFacts['status']>;

export function factsOfRefund(refund: Stripe.Refund): RefundFacts {
  const status = Object.entries(STATUSES).find(([name]) => name === refund.status)?.[1];
  if (!status) throw new Error(`refund ${refund.id} is ${refund.status}`);
  return {
    stripeId: refund.id,
    status,
    balanceTransaction: idOf(refund.balance_transaction),
    failureTransaction: idOf(refund.failure_balance_transaction ?? null),
    failureCode: refund.failure_reason ?? null,
  };
}

const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);
