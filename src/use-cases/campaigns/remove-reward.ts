import { loadCampaignFile, readCampaignOwner } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { editCampaign } from '@/adapters/db/edit-campaign';
import { followEdit } from '@/adapters/db/follow-edit';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { whyNotEdit } from '@/domain/campaign-editing';
import { type Actor, actorName, must } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';

/** Takes a reward off the campaign. Refuses REWARD_HAS_BACKERS once anybody chose it, CAMPAIGN_NOT_EDITABLE; removing it twice is fine. */
export async function removeReward(
  actor: Actor,
  input: { readonly campaignId: string; readonly rewardId: string },
): Promise<void> {
  const { campaignId, rewardId } = input;
  must(actor, 'edit-campaign', await readCampaignOwner(database(), campaignId));
  await database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const campaign = await loadCampaignFile(tx, campaignId);
    refuseIf(whyNotEdit(campaign, 'REWARDS', now));
    if (!campaign.rewards.some((reward) => reward.id === rewardId)) return;
    if ((await tx.pledgeLine.count({ where: { rewardId } })) > 0) throw new Refusal('REWARD_HAS_BACKERS');
    await tx.reward.delete({ where: { id: rewardId } });
    await editCampaign(tx, campaign, {}, now);
    await followEdit(tx, campaign, { part: 'REWARDS', actor: actorName(actor), at: now });
  });
}
