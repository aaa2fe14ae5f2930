import { writeAudit } from '@/adapters/db/audit';
import { changeRefundRequest } from '@/adapters/db/change-refund-request';
import { database } from '@/adapters/db/client';
import { postEntry } from '@/adapters/db/post-entry';
import { lockRefund } from '@/adapters/db/refund-state';
import { refundByHandEntry } from '@/domain/ledger-refund';
import { cents } from '@/domain/money';
import { type Actor, must, userOf } from '@/domain/permission';
import { nextRefundStep } from '@/domain/refund-step';
import { Refusal, refuseIf } from '@/domain/refusal';
import { whyNotReason } from '@/domain/vetting';

/**
 * An admin records that a refund which cannot go through Stripe (a closed card account) was paid by a bank transfer of the operator. Refuses with
 * ALREADY_DONE unless the refund is stuck, REASON_MISSING without the transfer's reference.
 */
export async function payRefundByHand(
  actor: Actor,
  input: { readonly requestId: string; readonly reference: string },
): Promise<void> {
  must(actor, 'move-money');
  const { userId: actorId } = userOf(actor);
  const { requestId } = input;
  const reference = input.reference.trim();
  refuseIf(whyNotReason(reference));
  await database().$transaction(async (tx) => {
    const { request, pledge, state, now: at } = await lockRefund(tx, requestId);
    if (nextRefundStep(state) !== 'stuck') throw new Refusal('ALREADY_DONE');
    if (!(await changeRefundRequest(tx, { id: requestId, from: 'OPEN', to: 'PAID_BY_HAND', at })))
      throw new Refusal('ALREADY_DONE');
    const { campaignId, amountCents } = request;
    const { businessId } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { businessId: true },
    });
    const entry = refundByHandEntry({ requestId, pledgeId: pledge.id, amountCents: cents(amountCents) });
    await postEntry(tx, entry, { campaignId, businessId, at });
    await writeAudit(tx, {
      actorId,
      action: 'pay-refund-by-hand',
      subjectId: requestId,
      at,
      detail: { reference },
    });
  });
}
