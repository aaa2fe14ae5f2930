import { wallNow } from '@/adapters/clock';
import { addPicture } from '@/adapters/db/add-picture';
import { loadCampaignFile, readCampaignOwner } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { editCampaign } from '@/adapters/db/edit-campaign';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { whyNotEdit } from '@/domain/campaign-editing';
import { type Actor, must } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';

/**
 * Shows a photograph on a reward; also on one that somebody chose already. No money changes, so nothing goes back to review. Refuses what
 * `preparePicture` refuses, CAMPAIGN_NOT_EDITABLE, and NOT_FOUND for another campaign's reward.
 */
export async function setRewardPicture(
  actor: Actor,
  input: { readonly campaignId: string; readonly rewardId: string; readonly bytes: Buffer },
): Promise<void> {
  const { campaignId, rewardId, bytes } = input;
  const owner = await readCampaignOwner(database(), campaignId);
  must(actor, 'edit-campaign', owner);
  const upload = { bytes, shape: 'reward', businessId: owner.businessId, createdAt: wallNow() } as const;
  await addPicture(upload, (writePicture) =>
    database().$transaction(async (tx) => {
      const now = await lockCampaign(tx, campaignId);
      const campaign = await loadCampaignFile(tx, campaignId);
      refuseIf(whyNotEdit(campaign, 'COVER', now));
      if (!campaign.rewards.some((reward) => reward.id === rewardId)) throw new Refusal('NOT_FOUND');
      await tx.reward.update({ where: { id: rewardId }, data: { pictureId: await writePicture(tx) } });
      await editCampaign(tx, campaign, {}, now);
    }),
  );
}
