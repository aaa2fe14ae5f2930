import { cancelConfirmedRow } from '@/adapters/db/cancel-confirmed';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { loadOwnPledge } from '@/adapters/db/own-pledge';
import { enqueue } from '@/adapters/jobs/enqueue';
import { tellBacker } from '@/adapters/mail/tell-people';
import { type Actor, actorName, must } from '@/domain/permission';
import { whyNotCancel } from '@/domain/pledge-change';
import { Refusal, refuseIf } from '@/domain/refusal';
import { whyNotWithdraw } from '@/domain/withdrawal';

/**
 * A backer withdraws from her contract, as the law lets her (L221-18, L221-21): before the deadline the pledge is cancelled at once, whatever the
 * 24-hour rule says; later it is no longer charged, or given back whole when it was. The acknowledgement with day and hour
 * goes out with the declaration. Refuses for every reason of `whyNotWithdraw`.
 */
export async function withdrawPledge(
  actor: Actor,
  { pledgeId, declaredName }: { readonly pledgeId: string; readonly declaredName: string },
): Promise<void> {
  const { campaignId } = await loadOwnPledge(database(), pledgeId);
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    const pledge = await loadOwnPledge(tx, pledgeId);
    must(actor, 'change-pledge', { pledgeId, pledgeUserId: pledge.userId });
    const { inCampaign, amountCents, sales, campaign } = pledge;
    refuseIf(whyNotWithdraw({ ...inCampaign, sales }, at));

    const { count } = await tx.pledge.updateMany({
      where: { id: pledgeId, giveBackReason: null, status: pledge.status },
      data: { giveBackReason: 'WITHDRAWAL', giveBackAt: at },
    });
    // Its payment came to its end in this instant: what is possible now is another thing.
    if (count === 0) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
    await tx.pledgeEvent.create({
      data: { pledgeId, actor: actorName(actor), reason: 'withdrawn', amountCents, at },
    });
    await tellBacker(tx, pledge, campaign, {
      kind: 'withdrawal-received',
      figures: {
        amountCents,
        pledgeReference: pledge.reference,
        declaredName: declaredName.trim(),
        declaredAt: at.toISOString(),
        charged: pledge.status === 'COLLECTED',
      },
      at,
    });
    if (whyNotCancel(inCampaign, at) === null)
      return cancelConfirmedRow(tx, pledge, { actor: actorName(actor), at });
    await enqueue(tx, 'give-back', { subjectId: pledgeId });
  });
}
