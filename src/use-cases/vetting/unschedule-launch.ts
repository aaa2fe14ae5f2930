import { writeAudit } from '@/adapters/db/audit';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database } from '@/adapters/db/client';
import { cancelDue } from '@/adapters/db/due';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { type Actor, actorName, must, userOf } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';

/** Takes a planned launch back: the campaign is approved again, without an instant. Refuses WRONG_STATUS when none is planned. */
export async function unscheduleLaunch(actor: Actor, { campaignId }: { campaignId: string }): Promise<void> {
  const { userId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'vet-campaign', file);
    if (file.status !== 'SCHEDULED') throw new Refusal('WRONG_STATUS');
    const change = { from: 'SCHEDULED', to: 'APPROVED', set: { launchAt: null } } as const;
    await changeCampaignStatus(tx, { campaignId, ...change, actor: actorName(actor), at });
    await cancelDue(tx, 'launch-campaign', campaignId);
    await writeAudit(tx, { actorId: userId, action: 'unschedule-launch', subjectId: campaignId, at });
  });
}
