import { PLATFORM } from '@/domain/reconciliation';
import type { Tx } from './client';

/** What the ledger says of these balance transactions, in cents; one that it does not know is missing. */
export async function bookedTransactions(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await tx.$queryRaw<{ id: string; cents: bigint }[]>`
    select transaction as id, sum(amount_cents)::bigint as cents from ledger_line
    where transaction = any(${[...ids]}::text[]) and account in ('SP', 'SB') group by transaction`;
  return new Map(rows.map(({ id, cents }) => [id, cents]));
}

/** What the ledger says that stands on an account of Stripe. */
export async function bookedBalance(tx: Tx, account: string): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ cents: bigint }[]>`
    select coalesce(sum(amount_cents), 0)::bigint as cents from ledger_line
    where case when ${account} = ${PLATFORM} then account = 'SP'
      else account = 'SB' and business_id = (select id from business where stripe_account_id = ${account}) end`;
  return row?.cents ?? 0n;
}

/** What the transactions that were found to differ explain of a balance, whether or not a person has closed them. */
export async function explainedDifference(tx: Tx, account: string): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ cents: bigint }[]>`
    select coalesce(sum(found_cents - coalesce(expected_cents, 0)), 0)::bigint as cents from reconciliation_finding
    where account = ${account} and kind in ('TRANSACTION_UNKNOWN', 'AMOUNT_DIFFERS')
      and (resolved_at is null or closed_by is not null)`;
  return row?.cents ?? 0n;
}
