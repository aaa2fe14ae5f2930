import { enqueue } from '../jobs/enqueue';
import { enqueueForPledges, enqueueTransfers } from '../jobs/enqueue-many';
import type { Tx } from './client';
import type { DueKind } from './due';

/** Stops every money job of a campaign. False: it is held already (the first reason stays). */
export async function holdCampaignRow(
  tx: Tx,
  hold: { readonly campaignId: string; readonly reason: string; readonly actor: string; readonly at: Date },
): Promise<boolean> {
  const { campaignId, reason, actor, at } = hold;
  const { count } = await tx.campaign.updateMany({
    where: { id: campaignId, holdReason: null },
    data: { holdReason: reason, heldAt: at },
  });
  if (count === 0) return false;
  await tx.campaignEvent.create({ data: { campaignId, actor, reason: `held: ${reason}`, at } });
  return true;
}

/**
 * Lets the money of a campaign move again. Backers get back the time that was held: their repair windows, and with them every planned
 * instant, move by it (collection.md 10). False: it is not held.
 */
export async function releaseCampaignRow(
  tx: Tx,
  release: { readonly campaignId: string; readonly actor: string; readonly at: Date },
): Promise<boolean> {
  const { campaignId, actor, at } = release;
  const held = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { heldAt: true } });
  const { count } = await tx.campaign.updateMany({
    where: { id: campaignId, holdReason: { not: null } },
    data: { holdReason: null, heldAt: null },
  });
  if (count === 0 || !held.heldAt) return false;
  await tx.campaignEvent.create({ data: { campaignId, actor, reason: 'released', at } });
  const heldMs = at.getTime() - held.heldAt.getTime();
  await tx.$executeRaw`
    update pledge set repair_until = repair_until + ${heldMs} * interval '1 millisecond'
    where campaign_id = ${campaignId}::uuid and status = 'COLLECTING' and repair_until is not null`;
  // Each of these tasks does what is due by now and plans its own next instant.
  await tx.$executeRaw`
    insert into due (kind, subject_id, due_at)
    select kind, pledge.id, ${at}::timestamptz
    from pledge, unnest(${['retry-payment', 'remind-repair', 'end-repair'] satisfies DueKind[]}::text[]) as kind
    where campaign_id = ${campaignId}::uuid and status = 'COLLECTING' and repair_until is not null
    on conflict (kind, subject_id) do update set due_at = excluded.due_at`;
  await enqueueForPledges(tx, 'collect-pledge', campaignId, 'COLLECTING');
  await enqueueTransfers(tx, campaignId);
  await enqueue(tx, 'finish-collection', { campaignId });
  await enqueue(tx, 'pay-out-campaign', { subjectId: campaignId });
  return true;
}
