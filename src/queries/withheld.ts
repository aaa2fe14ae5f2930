import type { Tx } from '@/adapters/db/client';
import { heldOnAccount } from '@/adapters/db/held-on-account';
import { add, type Cents, cents, smaller, subtract, ZERO } from '@/domain/money';

/**
 * What disputes keep from the business of these campaigns, by pledge, until what follows from the bank's decision has been done (collection.md 13, 15):
 * what is left of a transfer, as far as it was not paid out before, and what the settlement did not transfer.
 */
export async function readWithheld(tx: Tx, campaignIds: readonly string[]): Promise<Map<string, Cents>> {
  const rows = await tx.$queryRaw<{ campaign_id: string; pledge_id: string; net: number; kept: bigint }[]>`
    select settled.campaign_id, settled.pledge_id, settled.net_cents as net, kept.cents::bigint as kept
    from settled_charge settled cross join lateral (
      select coalesce(sum(transfer.amount_cents - coalesce((
          select sum(reversal.amount_cents) from reversal where reversal.transfer_id = transfer.id and reversal.status <> 'ERROR'), 0)), 0) as cents
      from transfer where transfer.pledge_id = settled.pledge_id and transfer.status <> 'ERROR') kept
    where settled.campaign_id = any (${[...campaignIds]}::uuid[])
      and exists (select from dispute where dispute.pledge_id = settled.pledge_id and dispute.done_at is null)
    order by settled.pledge_id`;
  const left = new Map<string, Cents>();
  for (const campaignId of new Set(rows.map((row) => row.campaign_id)))
    left.set(campaignId, await heldOnAccount(tx, campaignId));
  const withheld = new Map<string, Cents>();
  for (const row of rows) {
    const there = left.get(row.campaign_id) ?? ZERO;
    const onAccount = smaller(cents(row.kept), there > 0 ? there : ZERO);
    left.set(row.campaign_id, subtract(there, onAccount));
    const notTransferred = row.kept > 0n ? ZERO : cents(row.net);
    withheld.set(row.pledge_id, add(onAccount, notTransferred));
  }
  return withheld;
}
