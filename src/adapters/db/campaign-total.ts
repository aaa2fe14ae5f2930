import { type Cents, cents } from '@/domain/money';
import type { Tx } from './client';

export interface CampaignTotal {
  readonly pledgedCents: Cents;
  readonly backers: number;
}

/** Sum of the campaign's confirmed pledges and count of its backers, from its sixteen counters. */
export async function readCampaignTotal(tx: Tx, campaignId: string): Promise<CampaignTotal> {
  const { _sum } = await tx.campaignTotal.aggregate({
    where: { campaignId },
    _sum: { pledgedCents: true, backers: true },
  });
  return { pledgedCents: cents(_sum.pledgedCents ?? 0n), backers: _sum.backers ?? 0 };
}

/** Moves a campaign's total by a confirmed pledge that changed its amount (`deltaCents`) or, with `left`, went away altogether. */
export async function moveCampaignTotal(
  tx: Tx,
  pledge: { campaignId: string; emailHash: string; shard: number },
  deltaCents: number,
  left: boolean,
): Promise<void> {
  const { campaignId, emailHash, shard } = pledge;
  let backers = 0;
  if (left) {
    const [row] = await tx.$queryRaw<{ pledges: number }[]>`
      update campaign_backer set pledges = pledges - 1
      where campaign_id = ${campaignId}::uuid and email_hash = ${emailHash} returning pledges`;
    backers = row?.pledges === 0 ? -1 : 0;
  }
  await tx.$executeRaw`
    update campaign_total set pledged_cents = pledged_cents + ${deltaCents}, backers = backers + ${backers}
    where campaign_id = ${campaignId}::uuid and shard = ${shard}`;
}
