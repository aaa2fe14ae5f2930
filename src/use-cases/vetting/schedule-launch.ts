import { writeAudit } from '@/adapters/db/audit';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database } from '@/adapters/db/client';
import { cancelDue, planDue } from '@/adapters/db/due';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { enqueue } from '@/adapters/jobs/enqueue';
import { whyNotLaunchAt, whyNotSchedule } from '@/domain/launch';
import { type Actor, actorName, must, userOf } from '@/domain/permission';
import { refuseIf } from '@/domain/refusal';

export interface LaunchPlan {
  readonly campaignId: string;
  readonly launchAt: Date | 'now';
}

/**
 * Plans the instant at which an approved campaign goes live, or moves it to another one. Refuses for every reason of
 * `whyNotSchedule` and `whyNotLaunchAt` (passed, or more than 180 days away). Gives the instant.
 */
export async function scheduleLaunch(actor: Actor, plan: LaunchPlan): Promise<{ launchAt: Date }> {
  const { campaignId } = plan;
  const { userId } = userOf(actor);
  return database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'vet-campaign', file);
    const launchAt = plan.launchAt === 'now' ? at : plan.launchAt;
    refuseIf(whyNotSchedule(file.status) ?? whyNotLaunchAt(launchAt, at));
    if (file.status === 'SCHEDULED') {
      await tx.campaign.update({ where: { id: campaignId }, data: { launchAt, updatedAt: at } });
      await tx.campaignEvent.create({
        data: { campaignId, actor: actorName(actor), reason: 'LAUNCH_MOVED', at },
      });
    } else {
      const change = { from: 'APPROVED', to: 'SCHEDULED', set: { launchAt } } as const;
      await changeCampaignStatus(tx, { campaignId, ...change, actor: actorName(actor), at });
    }
    if (launchAt <= at) {
      await cancelDue(tx, 'launch-campaign', campaignId);
      await enqueue(tx, 'launch-campaign', { subjectId: campaignId });
    } else {
      await planDue(tx, 'launch-campaign', campaignId, launchAt);
    }
    const detail = { launchAt: launchAt.toISOString() };
    await writeAudit(tx, { actorId: userId, action: 'schedule-launch', subjectId: campaignId, at, detail });
    return { launchAt };
  });
}
