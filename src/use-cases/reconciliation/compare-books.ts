import { compareAccount } from '@/adapters/books/compare-account';
import { noteUnanswered } from '@/adapters/books/note-unanswered';
import { readBusinessNow, wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { accountsToCompare } from '@/adapters/db/compared-accounts';
import { closeVanished } from '@/adapters/db/findings';
import { onlyOne } from '@/adapters/db/only-one';
import { addElapsedDays } from '@/domain/paris-time';
import { nightOf } from '@/domain/reconciliation';

/** Looked at again each night: entries may come late. */
const AGAIN_DAYS = 7;

/**
 * The second half of a night: compares the ledger with every balance transaction of the platform and of each business's account, and writes
 * down what differs. A run that died goes on with the accounts that it had not finished; nobody else works on it at the same time, and a
 * night that is finished is not compared again.
 */
export async function compareBooks(): Promise<void> {
  await onlyOne('compare-books', compareOnce);
}

async function compareOnce(): Promise<void> {
  const db = database();
  const run = await openRun();
  if (!run) return;
  const before = await db.reconciliationRun.findFirst({
    where: { finishedAt: { not: null } },
    orderBy: { startedAt: 'desc' },
  });
  const since = before && addElapsedDays(before.startedAt, -AGAIN_DAYS);
  for (const account of await accountsToCompare(db)) {
    if (run.doneAccounts.includes(account)) continue;
    await compareAccount(account, since);
    await db.reconciliationRun.update({
      where: { night: run.night },
      data: { doneAccounts: { push: account } },
    });
  }
  const now = await readBusinessNow(db);
  await db.$transaction(async (tx) => {
    await noteUnanswered(tx, now, wallNow());
    await closeVanished(tx, run.startedAt, now);
    await tx.reconciliationRun.update({ where: { night: run.night }, data: { finishedAt: now } });
  });
}

/** The run that died, or tonight's; null when tonight was compared already. */
async function openRun() {
  const db = database();
  const died = await db.reconciliationRun.findFirst({ where: { finishedAt: null } });
  if (died) return died;
  const startedAt = await readBusinessNow(db);
  const night = nightOf(startedAt);
  if (await db.reconciliationRun.findUnique({ where: { night } })) return null;
  return db.reconciliationRun.create({ data: { night, startedAt } });
}
