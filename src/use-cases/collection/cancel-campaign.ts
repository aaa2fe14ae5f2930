import { writeAudit } from '@/adapters/db/audit';
import { readCampaignTotal } from '@/adapters/db/campaign-total';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database } from '@/adapters/db/client';
import { cancelDue } from '@/adapters/db/due';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { LONG_TRANSACTION } from '@/adapters/db/long-transaction';
import { releasePledges } from '@/adapters/db/release-pledges';
import { readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { enqueue } from '@/adapters/jobs/enqueue';
import { enqueueClosings } from '@/adapters/jobs/enqueue-many';
import { tellBusiness } from '@/adapters/mail/tell-people';
import { whyNotCancelLive } from '@/domain/launch';
import { type Actor, actorName, must } from '@/domain/permission';
import { refuseIf } from '@/domain/refusal';
import { whyNotReason } from '@/domain/vetting';

/**
 * Cancels a campaign that takes pledges, for good: nobody is charged, open payment pages are closed at Stripe, cards forgotten, everybody told
 * with the reason. A pledge completed at Stripe before its page was closed is released by the decision that follows. Refuses with WRONG_STATUS
 * what is not live, CAMPAIGN_ENDED from the deadline on, REASON_MISSING.
 */
export async function cancelCampaign(
  actor: Actor,
  input: { readonly campaignId: string; readonly reason: string },
): Promise<void> {
  const { campaignId } = input;
  const reason = input.reason.trim();
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'cancel-campaign', file);
    refuseIf(whyNotCancelLive(file, at) ?? whyNotReason(reason));
    const { pledgedCents } = await readCampaignTotal(tx, campaignId);
    const change = { campaignId, from: file.status, to: 'CANCELLED', reason, at } as const;
    await changeCampaignStatus(tx, { ...change, actor: actorName(actor) });
    await releasePledges(tx, file, 'campaign-cancelled', { reason }, at);
    await cancelDue(tx, 'close-campaign', campaignId);
    await enqueueClosings(tx, campaignId);
    await enqueue(tx, 'decide-campaign', { campaignId });
    await tellBusiness(tx, campaignId, {
      kind: 'campaign-cancelled',
      figures: { amountCents: pledgedCents, reason },
      at,
    });
    if (actor.kind !== 'user') return;
    const { userId: actorId } = actor;
    await writeAudit(tx, {
      actorId,
      action: 'cancel-campaign',
      subjectId: campaignId,
      at,
      detail: { reason },
    });
  }, LONG_TRANSACTION);
}
