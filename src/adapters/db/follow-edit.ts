import { type EditedCampaign, type EditPart, editRights } from '@/domain/campaign-editing';
import { changeCampaignStatus } from './change-campaign-status';
import type { Tx } from './client';
import { cancelDue } from './due';

/**
 * What an edit of this part brings with it: an approved file whose money changed goes back to the adviser (its launch is taken off the
 * calendar); an edit while live is written down for the adviser; anything else is silent. In the transaction of the edit,
 * with the campaign as it was before.
 */
export async function followEdit(
  tx: Tx,
  campaign: EditedCampaign & { readonly id: string },
  edit: { readonly part: EditPart; readonly actor: string; readonly at: Date },
): Promise<void> {
  const { part, actor, at } = edit;
  const reason = `edited:${part}`;
  if (editRights(campaign, at)[part] === 'REVIEW') {
    await cancelDue(tx, 'launch-campaign', campaign.id);
    const set = { launchAt: null, submittedAt: at };
    await changeCampaignStatus(tx, {
      campaignId: campaign.id,
      from: campaign.status,
      to: 'SUBMITTED',
      actor,
      reason,
      at,
      set,
    });
  } else if (campaign.status === 'LIVE') {
    await tx.campaignEvent.create({ data: { campaignId: campaign.id, actor, reason, at } });
  }
}
