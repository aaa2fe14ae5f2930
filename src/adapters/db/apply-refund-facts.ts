import { refundExecutedEntry } from '@/domain/ledger';
import { cents } from '@/domain/money';
import { type RefundFacts, refundMayBecome } from '@/domain/refund';
import { alertDesk, tellBacker } from '../mail/tell-people';
import type { Tx } from './client';
import { postEntry } from './post-entry';

/** The one writer of what Stripe says about a refund. Ignores order and repetition. */
export async function applyRefundFacts(
  tx: Tx,
  refundId: string,
  facts: RefundFacts,
  now: Date,
): Promise<void> {
  await tx.$queryRaw`select id from refund where id = ${refundId}::uuid for update`;
  const { pledge, ...refund } = await tx.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { pledge: { include: { campaign: true } } },
  });
  const { campaign } = pledge;
  const { stripeId, balanceTransaction, status } = facts;
  const moves = refundMayBecome(refund.status, status);
  await tx.refund.update({
    where: { id: refundId },
    data: { stripeId, balanceTransaction, ...(moves ? { status } : {}) },
  });
  if (balanceTransaction) {
    const entry = refundExecutedEntry({
      refundId,
      pledgeId: pledge.id,
      amountCents: cents(refund.amountCents),
      transaction: balanceTransaction,
    });
    await postEntry(tx, entry, { campaignId: campaign.id, businessId: campaign.businessId, at: now });
  }
  if (!moves) return;
  if (status === 'SUCCEEDED') {
    await tellBacker(tx, pledge, campaign, {
      kind: 'pledge-refunded',
      occurrence: refundId,
      figures: { amountCents: refund.amountCents },
      at: now,
    });
  }
  if (status === 'FAILED' || status === 'CANCELED')
    await alertDesk(tx, campaign.id, { about: 'REFUND_FAILED', occurrence: refundId, at: now });
}
