import { loadCampaignFile, readCampaignOwner } from '@/adapters/db/campaign-file';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database } from '@/adapters/db/client';
import { cancelDue } from '@/adapters/db/due';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { whyNotWithdraw } from '@/domain/campaign-editing';
import { type Actor, actorName, must } from '@/domain/permission';
import { refuseIf } from '@/domain/refusal';

/**
 * Gives a campaign up before it ever was public: no pledge exists, nobody has to be told but the desk's list. Final. Refuses for every reason of
 * `whyNotWithdraw`.
 */
export async function withdrawCampaign(actor: Actor, input: { readonly campaignId: string }): Promise<void> {
  const { campaignId } = input;
  must(actor, 'cancel-campaign', await readCampaignOwner(database(), campaignId));
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    const { status } = await loadCampaignFile(tx, campaignId);
    refuseIf(whyNotWithdraw(status));
    await cancelDue(tx, 'launch-campaign', campaignId);
    const reason = 'withdrawn by the business';
    await changeCampaignStatus(tx, {
      campaignId,
      from: status,
      to: 'CANCELLED',
      actor: actorName(actor),
      reason,
      at,
    });
  });
}
