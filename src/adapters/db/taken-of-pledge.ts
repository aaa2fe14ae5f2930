import { type Cents, cents } from '@/domain/money';
import type { Tx } from './client';

/** What was taken from a settled pledge since its settlement: refunds promised, lost disputes that the business bears. In its proportion it gives back. */
export async function takenOfPledge(tx: Tx, pledgeId: string): Promise<Cents> {
  const [row] = await tx.$queryRaw<{ taken: bigint }[]>`
    select (coalesce((select sum(amount_cents) from refund_request
        where pledge_id = ${pledgeId}::uuid and after_settlement and status <> 'CANCELLED'), 0)
      + coalesce((select sum(dispute.amount_cents) from dispute join campaign on campaign.id = dispute.campaign_id
        where dispute.pledge_id = ${pledgeId}::uuid and dispute.status = 'LOST' and campaign.costs_recharged), 0))::bigint as taken`;
  return cents(row?.taken ?? 0n);
}

/** What the backer's bank took back for good. */
export async function lostOfPledge(tx: Tx, pledgeId: string): Promise<Cents> {
  const { _sum } = await tx.dispute.aggregate({
    where: { pledgeId, status: 'LOST' },
    _sum: { amountCents: true },
  });
  return cents(_sum.amountCents ?? 0);
}
