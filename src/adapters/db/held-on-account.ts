import { type Cents, cents } from '@/domain/money';
import { UNDONE_PAYOUTS } from '@/domain/payout';
import type { Tx } from './client';

/**
 * What a campaign still holds on its business's Stripe account, by our own rows: transferred, less reversed (asked ones included), less paid out
 * (collection.md 14). Read under the campaign row's lock when a money row depends on it.
 */
export async function heldOnAccount(tx: Tx, campaignId: string): Promise<Cents> {
  const [row] = await tx.$queryRaw<{ held: bigint }[]>`
    select (coalesce((select sum(amount_cents) from transfer where campaign_id = ${campaignId}::uuid and status = 'SUCCEEDED'), 0)
      - coalesce((select sum(amount_cents) from reversal where campaign_id = ${campaignId}::uuid and status <> 'ERROR'), 0)
      - coalesce((select sum(amount_cents) from payout where campaign_id = ${campaignId}::uuid
          and not status::text = any (${[...UNDONE_PAYOUTS]}::text[])), 0))::bigint as held`;
  return cents(row?.held ?? 0n);
}
