import { writeAudit } from '@/adapters/db/audit';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { tellBusiness } from '@/adapters/mail/tell-people';
import { type Actor, actorName, must, userOf } from '@/domain/permission';
import { refuseIf } from '@/domain/refusal';
import { whyNotDecide, whyNotReason } from '@/domain/vetting';

/**
 * Ends a file for good, with a reason; the mail names the reason and the ways of appeal. Refuses REASON_MISSING, TEXT_TOO_LONG, and WRONG_STATUS for
 * a file that is not handed in.
 */
export async function rejectCampaign(
  actor: Actor,
  input: { campaignId: string; reason: string },
): Promise<void> {
  const { campaignId } = input;
  const reason = input.reason.trim();
  const { userId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'vet-campaign', file);
    refuseIf(whyNotDecide(file.status) ?? whyNotReason(reason));
    await changeCampaignStatus(tx, {
      campaignId,
      from: 'SUBMITTED',
      to: 'REJECTED',
      actor: actorName(actor),
      reason,
      at,
    });
    await tellBusiness(tx, campaignId, { kind: 'campaign-rejected', figures: { reason }, at });
    await writeAudit(tx, {
      actorId: userId,
      action: 'reject-campaign',
      subjectId: campaignId,
      at,
      detail: { reason },
    });
  });
}
