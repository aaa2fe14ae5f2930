import { Refusal } from '@/domain/refusal';
import type { Tx } from './client';
import type { CampaignUncheckedUpdateManyInput } from './generated/models/Campaign';

/**
 * Writes an edit of the campaign that was loaded at `version`, and raises the version. Refuses CHANGED_BY_SOMEBODY_ELSE when another
 * save came between. Status and money that is live have their own writers.
 */
export async function editCampaign(
  tx: Tx,
  campaign: { readonly id: string; readonly version: number },
  data: Omit<CampaignUncheckedUpdateManyInput, 'status' | 'version'>,
  at: Date,
): Promise<void> {
  const { count } = await tx.campaign.updateMany({
    where: { id: campaign.id, version: campaign.version },
    data: { ...data, version: { increment: 1 }, updatedAt: at },
  });
  if (count === 0) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
}
