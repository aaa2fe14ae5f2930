import { fingerprints, loadCampaignFile, readCampaignOwner } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { editCampaign } from '@/adapters/db/edit-campaign';
import { followEdit } from '@/adapters/db/follow-edit';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { LONGEST_PITCH } from '@/domain/campaign-draft';
import { whyNotEdit } from '@/domain/campaign-editing';
import { type Actor, actorName, must } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';

/**
 * Says what the cover shows, for people who cannot see it. At most 180 characters: screen readers read it in one breath. Refuses FORM_INCOMPLETE beyond
 * that, CAMPAIGN_NOT_EDITABLE and CHANGED_BY_SOMEBODY_ELSE. Gives the mark of what is stored now.
 */
export async function describeCover(
  actor: Actor,
  input: { readonly campaignId: string; readonly seen: string; readonly coverAlt: string },
): Promise<string> {
  const { campaignId, coverAlt } = input;
  must(actor, 'edit-campaign', await readCampaignOwner(database(), campaignId));
  if (coverAlt.length > LONGEST_PITCH)
    throw new Refusal('FORM_INCOMPLETE', [{ field: 'coverAlt', code: 'PITCH_TOO_LONG' }]);
  return database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const campaign = await loadCampaignFile(tx, campaignId);
    refuseIf(whyNotEdit(campaign, 'COVER', now));
    if (campaign.coverAlt === coverAlt) return fingerprints.cover(campaign);
    if (fingerprints.cover(campaign) !== input.seen) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
    await editCampaign(tx, campaign, { coverAlt }, now);
    await followEdit(tx, campaign, { part: 'COVER', actor: actorName(actor), at: now });
    return fingerprints.cover({ ...campaign, coverAlt });
  });
}
