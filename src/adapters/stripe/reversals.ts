import type Stripe from 'stripe';
import type { VendorAnswer } from './answer';
import { readStripe } from './call';
import { callOrFind } from './call-or-find';
import { stripe } from './client';

/** Takes back all or part of a transfer from the business's balance. */
export function sendReversal(reversal: {
  /** `tr_…` */
  readonly transferStripeId: string;
  /** The refund request or the dispute that asks for it. */
  readonly causeId: string;
  /** Rises only after a known no. */
  readonly number: number;
  readonly amountCents: number;
  readonly pledgeId: string;
  readonly now: Date;
}): Promise<VendorAnswer<Stripe.TransferReversal>> {
  const { transferStripeId, causeId, number, amountCents, pledgeId, now } = reversal;
  const call = {
    key: `trr:${transferStripeId}:${causeId}:${number}`,
    path: `/v1/transfers/${transferStripeId}/reversals`,
    params: {
      amount: amountCents,
      metadata: { pledge_id: pledgeId },
    } satisfies Stripe.TransferCreateReversalParams,
    now,
  };
  return callOrFind<Stripe.TransferReversal>(call, () =>
    stripe().transfers.listReversals(transferStripeId, { limit: 100 }),
  );
}

export interface ReversalSides {
  /** `trr_…` */
  readonly stripeId: string;
  readonly platformTransaction: string;
  /** The refund, on the account, of the payment that the transfer had made there (`pyr_…`). */
  readonly paymentRefund: string;
}

export function sidesOfReversal(reversal: Stripe.TransferReversal): ReversalSides {
  const { id, balance_transaction: transaction, destination_payment_refund: refund } = reversal;
  if (!transaction || !refund)
    throw new Error(`reversal ${id} without a balance transaction or its other side`);
  return { stripeId: id, platformTransaction: idOf(transaction), paymentRefund: idOf(refund) };
}

/** The same reversal, looked up. Null: Stripe cannot be asked. */
export async function readReversal(
  transferStripeId: string,
  stripeId: string,
): Promise<ReversalSides | null> {
  const answer = await readStripe('GET /v1/transfers/:id/reversals/:id', () =>
    stripe().transfers.retrieveReversal(transferStripeId, stripeId),
  );
  return answer.kind === 'done' ? sidesOfReversal(answer.object) : null;
}

/** The balance transaction on the business's side; null: Stripe cannot be asked, or it is not written yet. */
export async function accountTransactionOfReversal(
  paymentRefund: string,
  account: string,
): Promise<string | null> {
  const answer = await readStripe('GET /v1/refunds/:id', () =>
    stripe().refunds.retrieve(paymentRefund, {}, { stripeAccount: account }),
  );
  if (answer.kind !== 'done' || !answer.object.balance_transaction) return null;
  return idOf(answer.object.balance_transaction);
}

const idOf = (reference: string | { id: string }): string =>
  typeof reference === 'string' ? reference : reference.id;
