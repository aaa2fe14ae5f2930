import { enqueue } from '../jobs/enqueue';
import type { Tx } from './client';
import { FAR_FROM_THE_END } from './far-from-the-end';

/** Asks for the payout of a campaign when its transfers are about to be complete. */
export async function askForPayout(tx: Tx, campaignId: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ coming: number }[]>`
    select count(*)::int as coming from (
      select from transfer where campaign_id = ${campaignId}::uuid
        and (status in ('CREATED', 'UNKNOWN') or (status = 'SUCCEEDED' and account_transaction is null))
      limit ${FAR_FROM_THE_END}) as rest`;
  if ((row?.coming ?? 0) >= FAR_FROM_THE_END) return;
  await enqueue(tx, 'pay-out-campaign', { subjectId: campaignId });
}
