import { type CampaignStatus, mayBecome } from '@/domain/campaign-status';
import { Refusal } from '@/domain/refusal';
import type { Tx } from './client';
import type { CampaignUncheckedUpdateManyInput } from './generated/models/Campaign';

export interface CampaignChange {
  readonly campaignId: string;
  readonly from: CampaignStatus;
  readonly to: CampaignStatus;
  /** See `actorName`. */
  readonly actor: string;
  readonly reason?: string;
  readonly at: Date;
  /** Other columns that change with the status. */
  readonly set?: CampaignUncheckedUpdateManyInput;
}

/** The only writer of a campaign's status. Refuses with ALREADY_DONE when it is no longer `from`: somebody else was faster. */
export async function changeCampaignStatus(tx: Tx, change: CampaignChange): Promise<void> {
  const { campaignId, from, to, actor, reason = '', at, set = {} } = change;
  if (!mayBecome(from, to)) throw new Refusal('WRONG_STATUS');
  const { count } = await tx.campaign.updateMany({
    where: { id: campaignId, status: from },
    data: { ...set, status: to, updatedAt: at },
  });
  if (count === 0) throw new Refusal('ALREADY_DONE');
  await tx.campaignEvent.create({ data: { campaignId, actor, from, to, reason, at } });
}
