import type Stripe from 'stripe';
import { DISPUTE_STATUSES, type DisputeFacts, type DisputeMove, type DisputeStatus } from '@/domain/dispute';
import { cents } from '@/domain/money';
import { readStripe } from './call';
import { stripe } from './client';

/** The dispute as Stripe has it now; null: Stripe cannot be asked. */
export async function readDispute(stripeId: string): Promise<DisputeFacts | null> {
  const answer = await readStripe('GET /v1/disputes/:id', () => stripe().disputes.retrieve(stripeId));
  return answer.kind === 'done' ? factsOfDispute(answer.object) : null;
}

/** Every dispute opened since, newest first, without what the bank moved; null: Stripe cannot be asked. */
export async function listDisputes(
  since: Date,
): Promise<{ readonly stripeId: string; readonly status: DisputeStatus }[] | null> {
  const created = { gte: Math.floor(since.getTime() / 1_000) };
  const found: { stripeId: string; status: DisputeStatus }[] = [];
  let after: string | undefined;
  for (;;) {
    const answer = await readStripe('GET /v1/disputes', () =>
      stripe().disputes.list({ created, limit: 100, ...(after ? { starting_after: after } : {}) }),
    );
    if (answer.kind !== 'done') return null;
    const { data, has_more } = answer.object;
    found.push(...data.map((dispute) => ({ stripeId: dispute.id, status: statusOf(dispute) })));
    after = data.at(-1)?.id;
    if (!has_more || !after) return found;
  }
}

export function factsOfDispute(dispute: Stripe.Dispute): DisputeFacts {
  const { due_by } = dispute.evidence_details;
  return {
    stripeId: dispute.id,
    chargeId: idOf(dispute.charge),
    paymentIntentId: dispute.payment_intent && idOf(dispute.payment_intent),
    amountCents: cents(dispute.amount),
    status: statusOf(dispute),
    reason: dispute.reason,
    evidenceDueAt: due_by ? new Date(due_by * 1_000) : null,
    openedAt: new Date(dispute.created * 1_000),
    moves: dispute.balance_transactions.map(moveOf),
  };
}

function statusOf(dispute: Stripe.Dispute): DisputeStatus {
  const status = DISPUTE_STATUSES.find((known) => known.toLowerCase() === dispute.status);
  if (!status) throw new Error(`dispute ${dispute.id} is ${dispute.status}`);
  return status;
}

/** The fee is not part of `amount`: −D and fee d when the bank takes, +D and fee −d′ when it gives back. */
function moveOf({ id, amount, fee }: Stripe.BalanceTransaction): DisputeMove {
  return amount < 0
    ? { transaction: id, direction: 'withdrawn', amountCents: cents(-amount), feeCents: cents(fee) }
    : { transaction: id, direction: 'reinstated', amountCents: cents(amount), feeCents: cents(0 - fee) };
}

const idOf = (reference: string | { id: string }): string =>
  typeof reference === 'string' ? reference : reference.id;
