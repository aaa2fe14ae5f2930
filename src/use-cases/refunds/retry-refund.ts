import { writeAudit } from '@/adapters/db/audit';
import { database } from '@/adapters/db/client';
import { lockRefund } from '@/adapters/db/refund-state';
import { enqueue } from '@/adapters/jobs/enqueue';
import { type Actor, must, userOf } from '@/domain/permission';
import { nextRefundStep } from '@/domain/refund-step';
import { Refusal } from '@/domain/refusal';

/**
 * An admin orders another try of a refund that Stripe or the backer's bank refused, once the cause is mended. Refuses with ALREADY_DONE when
 * nothing is stuck. The new row has a new number, hence a new key: the one before is known to be undone.
 */
export async function retryRefund(actor: Actor, requestId: string): Promise<void> {
  must(actor, 'move-money');
  const { userId: actorId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const { request, charge, refund, state, now } = await lockRefund(tx, requestId);
    if (nextRefundStep(state) !== 'stuck' || !refund || !charge) throw new Refusal('ALREADY_DONE');
    await tx.refund.create({
      data: {
        requestId,
        number: refund.number + 1,
        chargeId: charge.id,
        amountCents: request.amountCents,
        createdAt: now,
      },
    });
    await enqueue(tx, 'carry-out-refund', { subjectId: requestId });
    await writeAudit(tx, { actorId, action: 'retry-refund', subjectId: requestId, at: now, detail: {} });
  });
}
