import { refundExecutedEntry, refundFailedEntry } from '@/domain/ledger-refund';
import { cents } from '@/domain/money';
import { type RefundFacts, refundMayBecome } from '@/domain/refund';
import { enqueue } from '../jobs/enqueue';
import { alertDesk, tellBacker } from '../mail/tell-people';
import { changeRefundRequest } from './change-refund-request';
import type { Tx } from './client';
import { postEntry } from './post-entry';

/**
 * The one writer of what Stripe says about a refund. Ignores order and repetition. A refund that succeeded and came back opens its request
 * again: the money is owed until it has arrived, and the desk decides how.
 */
export async function applyRefundFacts(
  tx: Tx,
  refundId: string,
  facts: RefundFacts,
  now: Date,
): Promise<void> {
  await tx.$queryRaw`select id from refund where id = ${refundId}::uuid for update`;
  const refund = await tx.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { request: { include: { pledge: { include: { campaign: true } } } } },
  });
  const { request } = refund;
  const { pledge } = request;
  const { campaign } = pledge;
  const { stripeId, status } = facts;
  const moves = refundMayBecome(refund.status, status);
  // Facts that are older than what we know lack what we know.
  const balanceTransaction = facts.balanceTransaction ?? refund.balanceTransaction;
  const failureTransaction = facts.failureTransaction ?? refund.failureTransaction;
  await tx.refund.update({
    where: { id: refundId },
    data: {
      stripeId,
      balanceTransaction,
      failureTransaction,
      ...(moves ? { status, errorCode: facts.failureCode } : {}),
    },
  });
  const named = {
    requestId: request.id,
    refundId: stripeId,
    pledgeId: pledge.id,
    amountCents: cents(refund.amountCents),
  };
  const posting = { campaignId: campaign.id, businessId: campaign.businessId, at: now };
  if (balanceTransaction)
    await postEntry(tx, refundExecutedEntry({ ...named, transaction: balanceTransaction }), posting);
  if (failureTransaction)
    await postEntry(tx, refundFailedEntry({ ...named, transaction: failureTransaction }), posting);
  // A replayed answer may be older than a failure whose event found no row of ours: looked at once more.
  if (refund.stripeId === null) await enqueue(tx, 'refresh-refund', { refundId });
  if (!moves) return;
  if (status === 'SUCCEEDED') {
    await changeRefundRequest(tx, { id: request.id, from: 'OPEN', to: 'DONE', at: now });
    await tellBacker(tx, pledge, campaign, {
      kind: 'pledge-refunded',
      occurrence: refundId,
      figures: { amountCents: refund.amountCents },
      at: now,
    });
  }
  if (status === 'FAILED' || status === 'CANCELED') {
    await changeRefundRequest(tx, { id: request.id, from: 'DONE', to: 'OPEN', at: now });
    await alertDesk(tx, campaign.id, { about: 'REFUND_FAILED', occurrence: refundId, at: now });
  }
}
