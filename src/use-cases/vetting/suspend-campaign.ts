import { writeAudit } from '@/adapters/db/audit';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { countArrivals, readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { enqueueClosings } from '@/adapters/jobs/enqueue-many';
import { campaignFacts } from '@/adapters/mail/campaign-facts';
import { queueBackerMails } from '@/adapters/mail/queue-backer-mails';
import { tellBusiness } from '@/adapters/mail/tell-people';
import { whyNotSuspend } from '@/domain/launch';
import { type Actor, actorName, must, userOf } from '@/domain/permission';
import { refuseIf } from '@/domain/refusal';
import { whyNotReason } from '@/domain/vetting';

/**
 * Stops a live campaign for the moment, with a reason that its page shows: no new pledge, open payment pages are closed at Stripe,
 * confirmed pledges and cards are kept, everybody is told. Refuses for every reason of `whyNotSuspend`, REASON_MISSING and TEXT_TOO_LONG.
 */
export async function suspendCampaign(
  actor: Actor,
  input: { campaignId: string; reason: string },
): Promise<void> {
  const { campaignId } = input;
  const reason = input.reason.trim();
  const { userId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'suspend-campaign', file);
    refuseIf(whyNotSuspend(file, at) ?? whyNotReason(reason));
    await changeCampaignStatus(tx, {
      campaignId,
      from: 'LIVE',
      to: 'SUSPENDED',
      actor: actorName(actor),
      reason,
      at,
    });
    await enqueueClosings(tx, campaignId);
    const occurrence = String(await countArrivals(tx, campaignId, 'SUSPENDED'));
    const variables = campaignFacts(file);
    await queueBackerMails(tx, { kind: 'campaign-suspended', campaignId, occurrence, variables, at });
    await tellBusiness(tx, campaignId, { kind: 'campaign-suspended', occurrence, figures: {}, at });
    await writeAudit(tx, {
      actorId: userId,
      action: 'suspend-campaign',
      subjectId: campaignId,
      at,
      detail: { reason },
    });
  });
}
