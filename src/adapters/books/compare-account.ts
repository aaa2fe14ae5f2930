import { businessNow } from '../clock';
import { bookedBalance, bookedTransactions, explainedDifference } from '../db/booked';
import { database } from '../db/client';
import { noteFinding } from '../db/findings';
import { readBalanceTransactions, readWholeBalance } from '../stripe/bookkeeping';

/** Compares one account's transactions since an instant, page by page, and then its balance, with the ledger; writes down what differs. */
export async function compareAccount(account: string, since: Date | null): Promise<void> {
  const before = await bookedBalance(database(), account);
  let after: string | null = null;
  do {
    const page = await readBalanceTransactions(account, since, after);
    if (!page) return noteUnreadable(account);
    await comparePage(account, page.data);
    after = page.has_more ? (page.data.at(-1)?.id ?? null) : null;
  } while (after);
  await compareBalance(account, before);
}

async function comparePage(
  account: string,
  transactions: readonly { id: string; net: number; type: string }[],
): Promise<void> {
  const db = database();
  const booked = await bookedTransactions(
    db,
    transactions.map(({ id }) => id),
  );
  for (const { id, net, type } of transactions) {
    const expectedCents = booked.get(id) ?? null;
    if (expectedCents === BigInt(net)) continue;
    const kind = expectedCents === null ? 'TRANSACTION_UNKNOWN' : 'AMOUNT_DIFFERS';
    const finding = { kind, account, subject: id, detail: type, expectedCents, foundCents: net } as const;
    await noteFinding(db, finding, await businessNow());
  }
}

/** Whatever single transactions do not explain. Money that moved while we looked is left to the next night. */
async function compareBalance(account: string, before: bigint): Promise<void> {
  const db = database();
  const found = await readWholeBalance(account);
  if (found === null) return noteUnreadable(account);
  const expectedCents = await bookedBalance(db, account);
  if (expectedCents !== before) return;
  if (BigInt(found) === expectedCents + (await explainedDifference(db, account))) return;
  const finding = { kind: 'BALANCE_DIFFERS', account, subject: account, detail: '', expectedCents } as const;
  await noteFinding(db, { ...finding, foundCents: found }, await businessNow());
}

async function noteUnreadable(account: string): Promise<void> {
  const figures = { expectedCents: null, foundCents: null };
  const finding = { kind: 'ACCOUNT_UNREADABLE', account, subject: account, detail: '', ...figures } as const;
  await noteFinding(database(), finding, await businessNow());
}
