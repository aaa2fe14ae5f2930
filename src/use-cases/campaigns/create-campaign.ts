import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { freeSlug } from '@/adapters/db/free-slug';
import { whyNotTitle } from '@/domain/campaign-draft';
import { type Actor, actorName, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';

export interface NewCampaign {
  readonly businessId: string;
  readonly title: string;
  /** Language that its texts will be written in. */
  readonly locale: string;
}

/** Starts a campaign's file with its title alone. Refuses FORM_INCOMPLETE without one, or with one too long. Gives its id. */
export async function createCampaign(
  actor: Actor,
  { businessId, title, locale }: NewCampaign,
): Promise<string> {
  must(actor, 'edit-campaign', { businessId });
  const code = whyNotTitle(title);
  if (code) throw new Refusal('FORM_INCOMPLETE', [{ field: 'title', code }]);
  return database().$transaction(async (tx) => {
    const at = await readBusinessNow(tx);
    const slug = await freeSlug(tx, title, null);
    const campaign = await tx.campaign.create({
      data: { businessId, title, locale, slug, createdAt: at, updatedAt: at },
    });
    await tx.campaignEvent.create({
      data: { campaignId: campaign.id, actor: actorName(actor), to: 'DRAFT', at },
    });
    return campaign.id;
  });
}
