import { writeAudit } from '@/adapters/db/audit';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { readTerms } from '@/adapters/db/settings';
import { countArrivals, readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { tellBusiness } from '@/adapters/mail/tell-people';
import { type Actor, actorName, must, userOf } from '@/domain/permission';
import { refuseIf } from '@/domain/refusal';
import { countedTicks, whyNotApprove, whyNotDecide } from '@/domain/vetting';

/**
 * Approves the content and copies the terms of this day onto the campaign (fee, VAT, who bears Stripe's costs, pledge limits, merchant of
 * record). Refuses CHECKLIST_INCOMPLETE, STRIPE_NOT_READY (it could not pay the business), and WRONG_STATUS for a file that is not handed in.
 * Remarks still open are settled by it.
 */
export async function approveCampaign(actor: Actor, { campaignId }: { campaignId: string }): Promise<void> {
  const { userId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'vet-campaign', file);
    refuseIf(whyNotDecide(file.status));
    const ticks = await tx.vettingCheck.findMany({ where: { campaignId } });
    refuseIf(whyNotApprove(countedTicks(ticks, userId), file.business.transfersActive));
    const terms = await readTerms(tx);
    await changeCampaignStatus(tx, {
      campaignId,
      from: 'SUBMITTED',
      to: 'APPROVED',
      actor: actorName(actor),
      at,
      set: terms,
    });
    await tx.remark.updateMany({ where: { campaignId, settledAt: null }, data: { settledAt: at } });
    const occurrence = String(await countArrivals(tx, campaignId, 'APPROVED'));
    await tellBusiness(tx, campaignId, { kind: 'campaign-approved', occurrence, figures: {}, at });
    await writeAudit(tx, {
      actorId: userId,
      action: 'approve-campaign',
      subjectId: campaignId,
      at,
      detail: { ...terms },
    });
  });
}
