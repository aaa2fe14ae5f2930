import type Stripe from 'stripe';
import type { RefundFacts } from '@/domain/refund';
import type { VendorAnswer } from './answer';
import { readStripe } from './call';
import { callOrFind } from './call-or-find';
import { stripe } from './client';

/** Gives a charge back to the card, from the platform's balance. */
export function sendRefund(refund: {
  readonly refundId: string;
  readonly pledgeId: string;
  readonly chargeId: string;
  readonly amountCents: number;
  readonly now: Date;
}): Promise<VendorAnswer<Stripe.Refund>> {
  const { refundId, pledgeId, chargeId, amountCents, now } = refund;
  const call = {
    key: `re:${refundId}:1`,
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
  const transaction = refund.balance_transaction;
  return {
    stripeId: refund.id,
    status,
    balanceTransaction: typeof transaction === 'string' ? transaction : (transaction?.id ?? null),
  };
}
