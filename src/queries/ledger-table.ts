import { database } from '@/adapters/db/client';

/**
 * The ledger of one campaign as a text table that an accountant reads: one line per line, debits and credits in their own columns, in order of
 * posting. Stripe's and our ids are replaced by their order of appearance (charge 1, transfer 2…), so that the same story gives the same table.
 */
export async function readLedgerTable(campaignId: string): Promise<string> {
  const entries = await database().ledgerEntry.findMany({
    where: { campaignId },
    include: { lines: { orderBy: { id: 'asc' } } },
    orderBy: [{ id: 'asc' }],
  });
  const objects = new Map<string, number>();
  const numberOf = (object: string) => {
    if (!objects.has(object)) objects.set(object, objects.size + 1);
    return objects.get(object);
  };
  const rows = entries.flatMap(({ kind, lines }) =>
    lines.map(({ account, amountCents, object }, index) => [
      index === 0 ? kind : '',
      object ? `#${numberOf(object)}` : '',
      account,
      amountCents > 0n ? euros(amountCents) : '',
      amountCents < 0n ? euros(-amountCents) : '',
    ]),
  );
  const totals = sumByAccount(entries.flatMap(({ lines }) => lines));
  return [
    table(['entry', 'object', 'account', 'debit', 'credit'], rows),
    table(
      ['balance', '', 'account', 'debit', 'credit'],
      totals.map(([account, cents]) => [
        '',
        '',
        account,
        cents > 0n ? euros(cents) : '',
        cents < 0n ? euros(-cents) : '',
      ]),
    ),
  ].join('\n\n');
}

function sumByAccount(lines: readonly { account: string; amountCents: bigint }[]): [string, bigint][] {
  const sums = new Map<string, bigint>();
  for (const { account, amountCents } of lines) sums.set(account, (sums.get(account) ?? 0n) + amountCents);
  return [...sums].filter(([, cents]) => cents !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));
}

const euros = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

const NUMBER_COLUMNS = 3;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column >= NUMBER_COLUMNS ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
