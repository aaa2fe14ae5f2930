import { pool } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import type { Round } from '../round';

/** One line of the ledger on SP or SB, as Stripe's balance transactions are: `txn_…` and its amount. */
interface Line {
  readonly transaction: string;
  readonly cents: number;
}

interface Audit {
  readonly accounts: readonly {
    readonly account: string;
    readonly balance: number;
    readonly transactions: number;
  }[];
  readonly difference: number;
}

/** Each balance transaction of the platform and of the businesses is one line of the ledger of the same amount, and no line is without one. */
export async function compareWithLedger({ campaigns, place, ownTransactions }: Round): Promise<string[]> {
  const troubles: string[] = [];
  const businesses = new Map(campaigns.map(({ businessId, account }) => [businessId, account]));
  const ofPlatform = (await transactionsOf(null)).filter(
    ({ transaction }) => !ownTransactions.has(transaction),
  );
  troubles.push(...differences('platform', ofPlatform, await linesOf('SP', null)));
  for (const [businessId, account] of businesses)
    troubles.push(...differences(account, await transactionsOf(account), await linesOf('SB', businessId)));
  const audit = await place.world.control<Audit>('/ledger');
  if (audit.difference !== 0) troubles.push(`the sandbox made or lost ${audit.difference} cents`);
  for (const { account, balance, transactions } of audit.accounts)
    if (balance !== transactions)
      troubles.push(`balance of ${account}: ${balance}, its transactions: ${transactions}`);
  return troubles;
}

async function transactionsOf(account: string | null): Promise<Line[]> {
  const lines: Line[] = [];
  const options = account ? { stripeAccount: account } : {};
  for await (const { id, net } of stripe().balanceTransactions.list({ limit: 100 }, options))
    lines.push({ transaction: id, cents: net });
  return lines;
}

async function linesOf(account: 'SP' | 'SB', businessId: string | null): Promise<Line[]> {
  const { rows } = await pool().query<Line>(
    `select transaction, amount_cents::int as cents from ledger_line where account = $1 and ($2::uuid is null or business_id = $2::uuid)`,
    [account, businessId],
  );
  return rows;
}

function differences(where: string, stripeHas: readonly Line[], ledgerHas: readonly Line[]): string[] {
  const atStripe = new Map(stripeHas.map(({ transaction, cents }) => [transaction, cents]));
  const inLedger = new Map<string, number>();
  const troubles: string[] = [];
  for (const { transaction, cents } of ledgerHas) {
    if (inLedger.has(transaction)) troubles.push(`${where}: ${transaction} is in the ledger twice`);
    inLedger.set(transaction, cents);
  }
  for (const id of new Set([...atStripe.keys(), ...inLedger.keys()]))
    if (atStripe.get(id) !== inLedger.get(id))
      troubles.push(`${where}: ${id} is ${atStripe.get(id)} at Stripe and ${inLedger.get(id)} in the ledger`);
  return troubles;
}
