import { enqueue } from '../jobs/enqueue';
import type { Tx } from './client';
import { FAR_FROM_THE_END } from './far-from-the-end';

/** Asks whether the collection is over. The last step of a transaction: all transactions of a campaign that ask wait for one job row. */
export async function askToFinish(tx: Tx, campaignId: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ coming: number }[]>`
    select count(*)::int as coming from (
      select from pledge where campaign_id = ${campaignId}::uuid and status = 'COLLECTING' limit ${FAR_FROM_THE_END}) as rest`;
  if ((row?.coming ?? 0) >= FAR_FROM_THE_END) return;
  await enqueue(tx, 'finish-collection', { campaignId });
}
