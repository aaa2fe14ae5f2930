import type { DisputeFacts } from '@/domain/dispute';
import { disputeBorneEntry, disputeOpenedEntry, disputeReinstatedEntry } from '@/domain/ledger-dispute';
import { cents } from '@/domain/money';
import type { Tx } from './client';
import { type Posting, postEntry } from './post-entry';

/** Posts what the bank and Stripe moved for a dispute, each balance transaction once, whatever is known of its status. */
export async function postDisputeMoves(
  tx: Tx,
  { stripeId, moves }: DisputeFacts,
  pledgeId: string,
  posting: Posting,
): Promise<void> {
  for (const { direction, ...move } of moves) {
    const of = { ...move, disputeId: stripeId, pledgeId };
    await postEntry(
      tx,
      direction === 'withdrawn' ? disputeOpenedEntry(of) : disputeReinstatedEntry(of),
      posting,
    );
  }
}

/** Shares a lost dispute out to who bears it by the campaign's terms, and takes that back when it was won after all. Under the campaign row's lock. */
export async function postDisputeBearing(
  tx: Tx,
  of: {
    readonly disputeId: string;
    readonly pledgeId: string;
    readonly lost: boolean;
    readonly borneByBusiness: boolean;
  },
  posting: Posting,
): Promise<void> {
  const { disputeId, pledgeId, lost, borneByBusiness } = of;
  const [row] = await tx.$queryRaw<
    (Record<'disputed' | 'cost' | 'shared_disputed' | 'shared_cost', bigint> & { earlier: number })[]
  >`
    select coalesce(sum(amount_cents) filter (where account = 'DI' and not sharing), 0)::bigint as disputed,
      coalesce(sum(amount_cents) filter (where account = 'ST' and not sharing), 0)::bigint as cost,
      coalesce(sum(amount_cents) filter (where account = 'DI' and sharing), 0)::bigint as shared_disputed,
      coalesce(sum(amount_cents) filter (where account = 'ST' and sharing), 0)::bigint as shared_cost,
      (count(distinct entry_id) filter (where sharing))::int as earlier
    from (select line.account, line.amount_cents, line.entry_id, entry.kind in ('dispute-lost', 'dispute-regained') as sharing
      from ledger_line line join ledger_entry entry on entry.id = line.entry_id
      where line.pledge_id = ${pledgeId}::uuid and line.campaign_id = ${posting.campaignId}::uuid and line.object = ${disputeId}
        and line.account in ('DI', 'ST')) as lines`;
  if (!row) return;
  const entry = disputeBorneEntry({
    disputeId,
    pledgeId,
    earlier: row.earlier,
    lost,
    borneBy: borneByBusiness ? 'BUSINESS' : 'PLATFORM',
    moved: { disputedCents: cents(row.disputed), costCents: cents(row.cost) },
    shared: { disputedCents: cents(row.shared_disputed), costCents: cents(row.shared_cost) },
  });
  await postEntry(tx, entry, posting);
}
