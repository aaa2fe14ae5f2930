import { readBusinessNow } from '../clock';
import type { Tx } from './client';

/**
 * The row lock with which settlement, refunds, reversals and payouts of one campaign take turns (collection.md 13). First statement of its
 * transaction. Gives business time read after the lock, and whether the campaign is held.
 */
export async function lockCampaignRow(tx: Tx, campaignId: string): Promise<{ now: Date; held: boolean }> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    select hold_reason is not null as held from campaign where id = ${campaignId}::uuid for update`;
  if (!row) throw new Error(`no campaign ${campaignId}`);
  return { now: await readBusinessNow(tx), held: row.held };
}
