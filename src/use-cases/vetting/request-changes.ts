import { writeAudit } from '@/adapters/db/audit';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { countArrivals, readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { tellBusiness } from '@/adapters/mail/tell-people';
import { type Actor, actorName, must, userOf } from '@/domain/permission';
import { refuseIf } from '@/domain/refusal';
import { isOpen, whyNotDecide, whyNotRequestChanges } from '@/domain/vetting';

/**
 * Sends the file back to the business with the open remarks, which are mailed. Refuses REMARK_MISSING without one, and WRONG_STATUS for a file that is
 * not handed in.
 */
export async function requestChanges(actor: Actor, { campaignId }: { campaignId: string }): Promise<void> {
  const { userId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'vet-campaign', file);
    refuseIf(whyNotDecide(file.status));
    const remarks = await tx.remark.findMany({ where: { campaignId }, orderBy: { createdAt: 'asc' } });
    refuseIf(whyNotRequestChanges(remarks));
    await changeCampaignStatus(tx, {
      campaignId,
      from: 'SUBMITTED',
      to: 'CHANGES_REQUESTED',
      actor: actorName(actor),
      at,
    });
    const open = remarks.filter(isOpen).map(({ section, text }) => ({ section, text }));
    const occurrence = String(await countArrivals(tx, campaignId, 'CHANGES_REQUESTED'));
    await tellBusiness(tx, campaignId, {
      kind: 'changes-requested',
      occurrence,
      figures: { remarks: open },
      at,
    });
    const detail = { remarks: open.length };
    await writeAudit(tx, { actorId: userId, action: 'request-changes', subjectId: campaignId, at, detail });
  });
}
