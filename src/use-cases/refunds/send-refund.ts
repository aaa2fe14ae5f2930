import { StripeAway } from '@/adapters/charging/stripe-away';
import { businessNow } from '@/adapters/clock';
import { applyRefundFacts } from '@/adapters/db/apply-refund-facts';
import { database } from '@/adapters/db/client';
import { alertDesk } from '@/adapters/mail/tell-people';
import { factsOfRefund, sendRefund as sendToStripe } from '@/adapters/stripe/refunds';
import type { RefundStatus } from '@/domain/refund';

const UNFINISHED: RefundStatus[] = ['CREATED', 'UNKNOWN'];

/**
 * Sends the refund whose row stands, or sends it again under the same key, and writes Stripe's answer; the desk is told of a refusal. Stops while
 * the campaign is held. Safe to repeat.
 */
export async function sendRefund(refundId: string): Promise<void> {
  const { pledge, ...refund } = await database().refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { pledge: { include: { campaign: { select: { id: true, holdReason: true } } } } },
  });
  if ((refund.status !== 'CREATED' && refund.status !== 'UNKNOWN') || pledge.campaign.holdReason) return;
  const now = await businessNow();
  const answer = await sendToStripe({ ...refund, refundId, now });
  if (answer.kind === 'done') {
    return database().$transaction((tx) => applyRefundFacts(tx, refundId, factsOfRefund(answer.object), now));
  }
  const unfinished = { id: refundId, status: { in: UNFINISHED } };
  if (answer.kind === 'unknown') {
    await database().refund.updateMany({ where: unfinished, data: { status: 'UNKNOWN' } });
    throw new StripeAway(`refund ${refundId}: ${answer.reason}`);
  }
  await database().$transaction(async (tx) => {
    const { count } = await tx.refund.updateMany({ where: unfinished, data: { status: 'ERROR' } });
    if (count === 1)
      await alertDesk(tx, pledge.campaign.id, { about: 'REFUND_FAILED', occurrence: refundId, at: now });
  });
}
