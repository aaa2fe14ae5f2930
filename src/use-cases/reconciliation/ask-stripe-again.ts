import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { accountsToCompare } from '@/adapters/db/compared-accounts';
import { planDue } from '@/adapters/db/due';
import { enqueueUnfinishedLooks } from '@/adapters/jobs/enqueue-unfinished-looks';
import { recordEvent } from '@/adapters/jobs/record-event';
import { readUndelivered } from '@/adapters/stripe/bookkeeping';
import { addElapsedDays, addMinutes } from '@/domain/paris-time';
import { nextNight } from '@/domain/reconciliation';

/** So long the looks that were asked for have, before what still differs is written down. */
const LOOKS_TAKE_MINUTES = 30;
/** A bank may send back a refund or a payout so long after it was said to have arrived. */
const LATE_DAYS = 30;

/**
 * The first half of a night: what a lost webhook may have left behind is repaired by the very jobs that the event would have asked for. Events
 * that Stripe could not deliver are heard now. Safe to repeat.
 */
export async function askStripeAgain(subjectId: string): Promise<void> {
  const db = database();
  const now = await readBusinessNow(db);
  await db.$transaction(async (tx) => {
    await planDue(tx, 'ask-stripe-again', subjectId, nextNight(now));
    await planDue(tx, 'compare-books', subjectId, addMinutes(now, LOOKS_TAKE_MINUTES));
    await enqueueUnfinishedLooks(tx, addElapsedDays(now, -LATE_DAYS));
  });
  for (const account of await accountsToCompare(db)) await hearUndelivered(account);
}

async function hearUndelivered(account: string): Promise<void> {
  let after: string | null = null;
  do {
    const { notices, next } = await readUndelivered(account, after);
    for (const notice of notices) await recordEvent(notice);
    after = next;
  } while (after);
}
