import { fingerprints, loadCampaignFile, readCampaignOwner } from '@/adapters/db/campaign-file';
import { database, type Tx } from '@/adapters/db/client';
import { editCampaign } from '@/adapters/db/edit-campaign';
import { followEdit } from '@/adapters/db/follow-edit';
import { freeSlug } from '@/adapters/db/free-slug';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { CATEGORIES, lengthFaults } from '@/domain/campaign-draft';
import { whyNotEdit } from '@/domain/campaign-editing';
import { type Actor, actorName, must } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';

export interface IdentityInput {
  readonly campaignId: string;
  /** Mark of what the form was opened with. */
  readonly seen: string;
  readonly title: string;
  readonly pitch: string;
  readonly category: string;
}

/**
 * Saves title, pitch and category; empty ones are fine in a draft, too long ones are refused. Until the file is first submitted its
 * address follows the title; afterwards the former address keeps leading to it. Gives the mark of what is stored now.
 */
export async function saveIdentity(actor: Actor, input: IdentityInput): Promise<string> {
  const { campaignId, title, pitch } = input;
  must(actor, 'edit-campaign', await readCampaignOwner(database(), campaignId));
  const category = CATEGORIES.find((known) => known === input.category) ?? 'other';
  const faults = lengthFaults({ title, pitch, story: '' });
  if (faults.length > 0) throw new Refusal('FORM_INCOMPLETE', faults);

  return database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const campaign = await loadCampaignFile(tx, campaignId);
    refuseIf(whyNotEdit(campaign, 'TEXTS', now));
    const same = campaign.title === title && campaign.pitch === pitch && campaign.category === category;
    if (same) return fingerprints.identity(campaign);
    if (fingerprints.identity(campaign) !== input.seen) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
    const slug = title === campaign.title ? campaign.slug : await moveSlug(tx, campaign, title);
    await editCampaign(tx, campaign, { title, pitch, category, slug }, now);
    await followEdit(tx, campaign, { part: 'TEXTS', actor: actorName(actor), at: now });
    return fingerprints.identity({ ...campaign, title, pitch, category });
  });
}

async function moveSlug(
  tx: Tx,
  campaign: { id: string; slug: string; submittedAt: Date | null },
  title: string,
): Promise<string> {
  const slug = await freeSlug(tx, title, campaign.id);
  if (slug === campaign.slug || campaign.submittedAt === null) return slug;
  await tx.oldSlug.deleteMany({ where: { slug } });
  await tx.oldSlug.create({ data: { slug: campaign.slug, campaignId: campaign.id } });
  return slug;
}
