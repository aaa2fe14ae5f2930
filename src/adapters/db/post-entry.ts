import type { LedgerEntry } from '@/domain/ledger';
import type { Tx } from './client';

export interface Posting {
  readonly campaignId: string | null;
  readonly businessId: string | null;
  readonly at: Date;
}

/** Writes an entry of the ledger; false when its cause was posted before, which makes repeating harmless. */
export async function postEntry(
  tx: Tx,
  entry: LedgerEntry,
  { campaignId, businessId, at }: Posting,
): Promise<boolean> {
  // A credit note of a few cents may round to nothing: what moves nothing is no entry.
  if (entry.lines.length === 0) return false;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into ledger_entry (id, cause, kind, campaign_id, at)
    values (uuidv7(), ${entry.cause}, ${entry.kind}, ${campaignId}::uuid, ${at}::timestamptz)
    on conflict (cause) do nothing returning id`;
  if (!row) return false;
  await tx.ledgerLine.createMany({
    data: entry.lines.map((line) => ({
      entryId: row.id,
      account: line.account,
      businessId,
      campaignId: line.campaignId ?? campaignId,
      pledgeId: line.pledgeId ?? null,
      amountCents: BigInt(line.amountCents),
      object: line.object ?? null,
      transaction: line.transaction ?? null,
    })),
  });
  return true;
}
