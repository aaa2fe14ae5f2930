import { stopForbidden } from '../charging/stop-forbidden';
import { businessNow } from '../clock';
import { applyRefundFacts } from '../db/apply-refund-facts';
import { database } from '../db/client';
import type { RefundModel } from '../db/generated/models/Refund';
import type { LockedRefund } from '../db/refund-state';
import { alertDesk } from '../mail/tell-people';
import { NEVER_ARRIVED } from '../stripe/call-or-find';
import { factsOfRefund, sendRefund as sendToStripe } from '../stripe/refunds';
import { failUnknown } from './unknown-end';

/**
 * Sends the refund whose row stands, or sends it again under the same key, and writes Stripe's answer. A known no ends the row, and the desk is told;
 * what Stripe forbids (a revoked key) holds the campaign and leaves the row as it is. Throws `StripeAway` to be run again.
 */
export async function sendRefundRow(refund: RefundModel, { request, pledge }: LockedRefund): Promise<void> {
  const now = await businessNow();
  const { number, chargeId, amountCents } = refund;
  const answer = await sendToStripe({
    requestId: request.id,
    number,
    pledgeId: pledge.id,
    chargeId,
    amountCents,
    now,
  });
  const unfinished = { id: refund.id, status: { in: ['CREATED' as const, 'UNKNOWN' as const] } };
  switch (answer.kind) {
    case 'done':
      return database().$transaction((tx) =>
        applyRefundFacts(tx, refund.id, factsOfRefund(answer.object), now),
      );
    case 'unknown':
      await database().refund.updateMany({ where: unfinished, data: { status: 'UNKNOWN' } });
      return failUnknown({ id: refund.id, campaignId: request.campaignId }, answer.reason, now);
    case 'forbidden':
      return stopForbidden(request.campaignId, now);
    default: {
      const errorCode = answer.error.code ?? 'refused';
      return database().$transaction(async (tx) => {
        const { count } = await tx.refund.updateMany({
          where: unfinished,
          data: { status: 'ERROR', errorCode },
        });
        if (count === 0 || errorCode === NEVER_ARRIVED) return;
        await alertDesk(tx, request.campaignId, { about: 'REFUND_FAILED', occurrence: refund.id, at: now });
      });
    }
  }
}
