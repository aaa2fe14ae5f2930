import { Refusal } from '@/domain/refusal';
import type { Tx } from './client';

/** A campaign with the business behind it, as the desk's acts need it; refuses with NOT_FOUND. It serves `must` as its thing. */
export async function readVettedCampaign(tx: Tx, campaignId: string) {
  const file = await tx.campaign.findUnique({ where: { id: campaignId }, include: { business: true } });
  if (!file) throw new Refusal('NOT_FOUND');
  return file;
}

export type VettedCampaign = Awaited<ReturnType<typeof readVettedCampaign>>;

/** How often the campaign has come to this status: tells two mails of one kind apart. */
export function countArrivals(
  tx: Tx,
  campaignId: string,
  to: 'CHANGES_REQUESTED' | 'SUSPENDED' | 'LIVE' | 'APPROVED',
): Promise<number> {
  return tx.campaignEvent.count({ where: { campaignId, to } });
}
