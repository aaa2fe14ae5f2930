import type Stripe from 'stripe';
import type { VendorAnswer } from './answer';
import { readStripe } from './call';
import { callOrFind } from './call-or-find';
import { stripe } from './client';
import { transferGroupOf } from './payment-intents';

/**
 * Moves one charge's part to the business's account. `source_transaction` ties it to its charge: it works while the charge's money is still
 * on its way, and the sum of a charge's transfers can never exceed it.
 */
export function sendTransfer(transfer: {
  readonly pledgeId: string;
  readonly campaignId: string;
  /** Rises only after a known no. */
  readonly number: number;
  readonly amountCents: number;
  readonly destination: string;
  readonly chargeId: string;
  readonly now: Date;
}): Promise<VendorAnswer<Stripe.Transfer>> {
  const { pledgeId, campaignId, number, amountCents, destination, chargeId, now } = transfer;
  const call = {
    key: `tr:${pledgeId}:${number}`,
    path: '/v1/transfers',
    params: {
      amount: amountCents,
      currency: 'eur',
      destination,
      source_transaction: chargeId,
      transfer_group: transferGroupOf(campaignId),
      metadata: { pledge_id: pledgeId, campaign_id: campaignId },
    } satisfies Stripe.TransferCreateParams,
    now,
  };
  return callOrFind<Stripe.Transfer>(call, (created) =>
    stripe().transfers.list({ transfer_group: transferGroupOf(campaignId), created, limit: 100 }),
  );
}

export interface TransferSides {
  readonly stripeId: string;
  /** Balance transaction on the platform. */
  readonly platformTransaction: string;
  /** The payment that the transfer made on the connected account (`py_…`). */
  readonly destinationPayment: string;
}

export function sidesOf(transfer: Stripe.Transfer): TransferSides {
  const { id, balance_transaction: transaction, destination_payment: payment } = transfer;
  if (!transaction || !payment) throw new Error(`transfer ${id} without a balance transaction or a payment`);
  return { stripeId: id, platformTransaction: idOf(transaction), destinationPayment: idOf(payment) };
}

/** The same transfer, looked up. Null: Stripe cannot be asked. */
export async function readTransfer(transferId: string): Promise<TransferSides | null> {
  const answer = await readStripe('GET /v1/transfers/:id', () => stripe().transfers.retrieve(transferId));
  return answer.kind === 'done' ? sidesOf(answer.object) : null;
}

/** The balance transaction on the business's side of a transfer; null: Stripe cannot be asked, or it is not written yet. */
export async function accountTransactionOf(payment: string, account: string): Promise<string | null> {
  const answer = await readStripe('GET /v1/charges/:id', () =>
    stripe().charges.retrieve(payment, {}, { stripeAccount: account }),
  );
  if (answer.kind !== 'done' || !answer.object.balance_transaction) return null;
  return idOf(answer.object.balance_transaction);
}

const idOf = (reference: string | { id: string }): string =>
  typeof reference === 'string' ? reference : reference.id;
