import type { Tx } from './client';

/**
 * Whether a collecting campaign can be settled: `running` while a pledge is not final or a collected charge's fee is not known, `held`, `over`.
 * `other`: it is not collecting (any more).
 */
export async function collectionState(
  tx: Tx,
  campaignId: string,
): Promise<'running' | 'held' | 'over' | 'other'> {
  const [row] = await tx.$queryRaw<{ status: string; held: boolean; running: boolean }[]>`
    select status::text, hold_reason is not null as held,
      exists (select from pledge where campaign_id = campaign.id and status in ('OPEN', 'CONFIRMED', 'COLLECTING'))
      or exists (select from charge join pledge on pledge.id = charge.pledge_id
        where pledge.campaign_id = campaign.id and pledge.status = 'COLLECTED' and charge.fee_cents is null) as running
    from campaign where id = ${campaignId}::uuid`;
  if (row?.status !== 'COLLECTING') return 'other';
  if (row.running) return 'running';
  return row.held ? 'held' : 'over';
}
