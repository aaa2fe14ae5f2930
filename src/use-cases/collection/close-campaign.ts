import { database } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { enqueue } from '@/adapters/jobs/enqueue';
import { enqueueClosings } from '@/adapters/jobs/enqueue-many';
import { isDecidable } from '@/domain/decision';

/**
 * The deadline has come (or the campaign was cancelled): every payment page still open is closed at Stripe, then the campaign is decided. New
 * pledges are refused by now ≥ deadline alone, whatever this has done yet (mechanics §3). A deadline that moved meanwhile is planned anew. Safe
 * to repeat.
 */
export async function closeCampaign(campaignId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const campaign = await tx.campaign.findUnique({
      where: { id: campaignId },
      select: { status: true, deadlineAt: true },
    });
    if (!campaign?.deadlineAt || !isDecidable(campaign.status)) return;
    if (campaign.status !== 'CANCELLED' && now < campaign.deadlineAt) {
      await planDue(tx, 'close-campaign', campaignId, campaign.deadlineAt);
      return;
    }
    await enqueueClosings(tx, campaignId);
    await enqueue(tx, 'decide-campaign', { campaignId });
  });
}
