import { wallNow } from '@/adapters/clock';
import { addPicture } from '@/adapters/db/add-picture';
import { fingerprints, loadCampaignFile, readCampaignOwner } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { editCampaign } from '@/adapters/db/edit-campaign';
import { followEdit } from '@/adapters/db/follow-edit';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { LONGEST_PITCH } from '@/domain/campaign-draft';
import { whyNotEdit } from '@/domain/campaign-editing';
import { type Actor, actorName, must } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';

export interface CoverInput {
  readonly campaignId: string;
  /** Mark of what the form was opened with. */
  readonly seen: string;
  readonly bytes: Buffer;
  /** What the picture shows; may be written later, before submitting. */
  readonly coverAlt: string;
}

/**
 * Puts an uploaded photograph on top of the campaign. Refuses what `preparePicture` refuses, FORM_INCOMPLETE for words too long,
 * CAMPAIGN_NOT_EDITABLE and CHANGED_BY_SOMEBODY_ELSE; then nothing has changed.
 */
export async function setCover(actor: Actor, input: CoverInput): Promise<void> {
  const { campaignId, bytes, coverAlt } = input;
  const owner = await readCampaignOwner(database(), campaignId);
  must(actor, 'edit-campaign', owner);
  if (coverAlt.length > LONGEST_PITCH)
    throw new Refusal('FORM_INCOMPLETE', [{ field: 'coverAlt', code: 'PITCH_TOO_LONG' }]);
  const upload = { bytes, shape: 'cover', businessId: owner.businessId, createdAt: wallNow() } as const;
  await addPicture(upload, (writePicture) =>
    database().$transaction(async (tx) => {
      const now = await lockCampaign(tx, campaignId);
      const campaign = await loadCampaignFile(tx, campaignId);
      refuseIf(whyNotEdit(campaign, 'COVER', now));
      if (fingerprints.cover(campaign) !== input.seen) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
      const coverId = await writePicture(tx);
      await editCampaign(tx, campaign, { coverId, coverAlt, coverIllustration: null }, now);
      await followEdit(tx, campaign, { part: 'COVER', actor: actorName(actor), at: now });
    }),
  );
}
