import { askForPayout } from './ask-for-payout';
import type { Tx } from './client';

/** Why a transfer ended that was never sent: its charge is disputed. It is written again when the dispute is over. */
export const HELD_BACK = 'disputed';

/**
 * Says whether a transfer may be sent. One that was certainly never sent ends here while its charge is disputed; any other is marked as perhaps sent
 * before it is: from then on only Stripe's answer ends it, and a dispute that opens later finds the money withheld from the payout instead.
 */
export async function transferMayLeave(
  tx: Tx,
  transfer: { readonly id: string; readonly campaignId: string },
): Promise<boolean> {
  const [claimed] = await tx.$queryRaw<{ status: string }[]>`
    update transfer set status = (case when disputed then 'ERROR' else 'UNKNOWN' end)::"TransferStatus",
      error_code = case when disputed then ${HELD_BACK} end
    from (select exists (select from transfer t join dispute d on d.pledge_id = t.pledge_id
      where t.id = ${transfer.id}::uuid and d.status not in ('WARNING_CLOSED', 'WON', 'LOST', 'PREVENTED')) as disputed) as state
    where id = ${transfer.id}::uuid and status = 'CREATED' returning transfer.status::text as status`;
  if (claimed?.status !== 'ERROR') return true;
  await askForPayout(tx, transfer.campaignId);
  return false;
}
