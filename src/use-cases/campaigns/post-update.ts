import { loadCampaignFile, readCampaignOwner } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { updateFaults, whyNotPostUpdate } from '@/domain/campaign-update';
import { type Actor, must } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';

export interface NewUpdate {
  readonly campaignId: string;
  readonly title: string;
  readonly text: string;
}

/**
 * Publishes news on the campaign's page: by its business, from the launch on, also after the end. Refuses FORM_INCOMPLETE with each wrong
 * field, and WRONG_STATUS before the launch. The same news sent twice are published once. Gives the update's id.
 */
export async function postUpdate(actor: Actor, { campaignId, ...typed }: NewUpdate): Promise<string> {
  must(actor, 'edit-campaign', await readCampaignOwner(database(), campaignId));
  const faults = updateFaults(typed);
  if (faults.length > 0) throw new Refusal('FORM_INCOMPLETE', faults);
  const news = { title: typed.title.trim(), text: typed.text.trim() };

  return database().$transaction(async (tx) => {
    const postedAt = await lockCampaign(tx, campaignId);
    const { status } = await loadCampaignFile(tx, campaignId);
    refuseIf(whyNotPostUpdate(status));
    const known = await tx.campaignUpdate.findFirst({ where: { campaignId, ...news }, select: { id: true } });
    if (known) return known.id;
    const { id } = await tx.campaignUpdate.create({ data: { campaignId, ...news, postedAt } });
    return id;
  });
}
