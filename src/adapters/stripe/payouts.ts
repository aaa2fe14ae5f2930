import type Stripe from 'stripe';
import type { PayoutFacts } from '@/domain/payout';
import type { VendorAnswer } from './answer';
import { readStripe } from './call';
import { callOrFind } from './call-or-find';
import { stripe } from './client';

/** Sends money from the business's Stripe balance to the bank account that it names (collection.md 15). */
export function sendPayout(payout: {
  readonly campaignId: string;
  /** Rises only after a known end of the one before. */
  readonly number: number;
  readonly amountCents: number;
  /** `ba_…` */
  readonly destination: string;
  readonly account: string;
  readonly now: Date;
}): Promise<VendorAnswer<Stripe.Payout>> {
  const { campaignId, number, amountCents, destination, account, now } = payout;
  const call = {
    key: `po:${campaignId}:${number}`,
    path: '/v1/payouts',
    params: {
      amount: amountCents,
      currency: 'eur',
      destination,
      metadata: { campaign_id: campaignId },
    } satisfies Stripe.PayoutCreateParams,
    account,
    now,
  };
  return callOrFind<Stripe.Payout>(call, (created) =>
    stripe().payouts.list({ created, limit: 100 }, { stripeAccount: account }),
  );
}

/** The payout as Stripe has it now; null: Stripe cannot be asked. */
export async function readPayout(payoutId: string, account: string): Promise<PayoutFacts | null> {
  const answer = await readStripe('GET /v1/payouts/:id', () =>
    stripe().payouts.retrieve(payoutId, {}, { stripeAccount: account }),
  );
  return answer.kind === 'done' ? factsOfPayout(answer.object) : null;
}

const STATUSES = {
  pending: 'PENDING',
  in_transit: 'IN_TRANSIT',
  paid: 'PAID',
  failed: 'FAILED',
  canceled: 'CANCELED',
} as const satisfies Record<string, PayoutFacts['status']>;

export function factsOfPayout(payout: Stripe.Payout): PayoutFacts {
  const status = Object.entries(STATUSES).find(([name]) => name === payout.status)?.[1];
  if (!status) throw new Error(`payout ${payout.id} is ${payout.status}`);
  return {
    stripeId: payout.id,
    status,
    arrivalAt: new Date(payout.arrival_date * 1_000),
    failureCode: payout.failure_code,
    balanceTransaction: idOf(payout.balance_transaction),
    failureTransaction: idOf(payout.failure_balance_transaction),
  };
}

const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);
