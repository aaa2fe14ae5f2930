import { type Cents, cents } from '@/domain/money';
import { UNDONE_PAYOUTS } from '@/domain/payout';
import type { Tx } from './client';

/**
 * What lies on the business's Stripe account for a campaign beyond what the campaign still owes the business: all that reversals may take back
 * once a debt of the campaign was netted or written off, because that part of it was paid already. Null: nothing was. Owed counts
 * neither what is on its way to the bank nor transfers that have not been made.
 */
export async function beyondOwed(tx: Tx, campaignId: string, heldCents: Cents): Promise<Cents | null> {
  const [row] = await tx.$queryRaw<{ forgiven: boolean; owed: bigint }[]>`
    select exists (select from ledger_line l join ledger_entry e on e.id = l.entry_id
        where l.campaign_id = ${campaignId}::uuid and l.account = 'BP' and l.amount_cents < 0
          and e.kind in ('debt-netted', 'debt-written-off')) as forgiven,
      (coalesce((select -sum(amount_cents) from ledger_line where campaign_id = ${campaignId}::uuid and account = 'BP'), 0)
      - coalesce((select sum(amount_cents) from payout where campaign_id = ${campaignId}::uuid
          and status <> 'PAID' and not status::text = any (${[...UNDONE_PAYOUTS]}::text[])), 0)
      - coalesce((select sum(transfer_still_due(settled.pledge_id)) from settled_charge settled
          where settled.campaign_id = ${campaignId}::uuid and not exists (
            select from transfer where transfer.pledge_id = settled.pledge_id and transfer.status = 'SUCCEEDED')), 0))::bigint as owed`;
  return row?.forgiven ? cents(BigInt(heldCents) - row.owed) : null;
}
