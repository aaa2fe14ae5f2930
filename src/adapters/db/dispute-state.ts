import { isOpenDispute } from '@/domain/dispute';
import type { DisputeState } from '@/domain/dispute-step';
import type { Tx } from './client';
import { lockCampaignRow } from './lock-campaign-row';
import { readReversalState } from './reversal-state';

/** Locks the campaign of a dispute and reads how far the consequences of its end have come. */
export async function lockDispute(tx: Tx, disputeId: string) {
  const { campaignId } = await tx.dispute.findUniqueOrThrow({
    where: { id: disputeId },
    select: { campaignId: true },
  });
  const { now, held } = await lockCampaignRow(tx, campaignId);
  const dispute = await tx.dispute.findUniqueOrThrow({
    where: { id: disputeId },
    include: { reversals: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const reversal = dispute.reversals[0] ?? null;
  const { transfers, ...reversing } = await readReversalState(tx, {
    campaignId,
    pledgeId: dispute.pledgeId,
    last: reversal,
    takesBack: dispute.status === 'LOST',
    now,
  });
  const state: DisputeState = {
    isOver: !isOpenDispute(dispute.status),
    isDone: dispute.doneAt !== null,
    campaignHeld: held,
    ...reversing,
    dueCents: await stillDue(tx, dispute.pledgeId),
  };
  return { dispute, reversal, source: transfers.source, state, now };
}

export type LockedDispute = Awaited<ReturnType<typeof lockDispute>>;

/** What the transfers of a settled pledge still have to carry, cents; 0 before the settlement, which writes it by itself. */
async function stillDue(tx: Tx, pledgeId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ due: number | null }[]>`
    select transfer_still_due(${pledgeId}::uuid) as due`;
  return row?.due ?? 0;
}

/** Writes the transfer of what is still due for a settled pledge, under the next number. Gives its id. */
export async function writeDueTransfer(tx: Tx, pledgeId: string, at: Date): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into transfer (id, campaign_id, pledge_id, number, charge_id, destination, amount_cents, status, created_at)
    select uuidv7(), settled.campaign_id, settled.pledge_id,
      coalesce((select max(number) from transfer where transfer.pledge_id = settled.pledge_id), 0) + 1,
      settled.charge_id, business.stripe_account_id, transfer_still_due(settled.pledge_id), 'CREATED', ${at}::timestamptz
    from settled_charge settled join campaign on campaign.id = settled.campaign_id join business on business.id = campaign.business_id
    where settled.pledge_id = ${pledgeId}::uuid
    returning id`;
  if (!row) throw new Error(`pledge ${pledgeId} was never settled`);
  return row.id;
}
