import { writeAudit } from '@/adapters/db/audit';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { readVettedCampaign } from '@/adapters/db/vetted-campaign';
import type { CampaignSection } from '@/domain/campaign-draft';
import { type Actor, must, userOf } from '@/domain/permission';
import { refuseIf } from '@/domain/refusal';
import { whyNotRemark } from '@/domain/vetting';

export interface NewRemark {
  readonly campaignId: string;
  readonly section: CampaignSection;
  readonly text: string;
}

/**
 * Writes a remark on a section. The business reads it once changes are asked for. Refuses TEXT_MISSING, TEXT_TOO_LONG, and WRONG_STATUS for a file
 * that is not handed in.
 */
export async function addRemark(
  actor: Actor,
  { campaignId, section, text }: NewRemark,
): Promise<{ remarkId: string }> {
  const { userId } = userOf(actor);
  return database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'vet-campaign', file);
    refuseIf(whyNotRemark(file.status, text));
    const { id } = await tx.remark.create({
      data: { campaignId, section, authorId: userId, text: text.trim(), createdAt: now },
    });
    const detail = { remarkId: id, section };
    await writeAudit(tx, { actorId: userId, action: 'add-remark', subjectId: campaignId, at: now, detail });
    return { remarkId: id };
  });
}
