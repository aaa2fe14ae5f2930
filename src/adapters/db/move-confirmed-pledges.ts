import type { PledgeStatus } from '@/domain/pledge-status';
import { pledgeMayBecome } from '@/domain/pledge-status';
import { SHARDS } from '../email-hash';
import type { Tx } from './client';

/**
 * Moves every confirmed pledge of a campaign at once, each with its event, shard by shard whatever their number. Call under the campaign's
 * exclusive lock. Gives how many moved.
 */
export async function moveConfirmedPledges(
  tx: Tx,
  campaignId: string,
  to: Extract<PledgeStatus, 'COLLECTING' | 'RELEASED'>,
  at: Date,
): Promise<number> {
  if (!pledgeMayBecome('CONFIRMED', to)) throw new Error(`a confirmed pledge never becomes ${to}`);
  let moved = 0;
  for (let shard = 0; shard < SHARDS; shard += 1) {
    moved += await tx.$executeRaw`
      with moved as (
        update pledge set status = ${to}::"PledgeStatus",
          ended_at = case when ${to} = 'RELEASED' then ${at}::timestamptz end
        where campaign_id = ${campaignId}::uuid and status = 'CONFIRMED' and shard = ${shard}
        returning id, amount_cents
      )
      insert into pledge_event (id, pledge_id, actor, "from", "to", reason, amount_cents, at)
      select uuidv7(), id, 'system', 'CONFIRMED', ${to}::"PledgeStatus", '', amount_cents, ${at}::timestamptz from moved`;
  }
  return moved;
}
