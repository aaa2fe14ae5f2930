import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { enqueueUnfinishedMoney } from '@/adapters/jobs/enqueue-unfinished-money';
import { addMinutes } from '@/domain/paris-time';

/** What was written this long ago and has no answer was perhaps forgotten by a job that died (collection.md 10). */
const FORGOTTEN_AFTER_MINUTES = 2;

/**
 * The minute sweep of money: reads the rows themselves, not the jobs, and asks again for whatever is not finished. Every job that it asks for is
 * safe to repeat, and one that waits already is not doubled.
 */
export async function sweepMoney(): Promise<void> {
  await enqueueUnfinishedMoney(database(), addMinutes(await businessNow(), -FORGOTTEN_AFTER_MINUTES));
}
