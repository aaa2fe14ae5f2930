import { readBusinessNow } from '../clock';
import { database } from '../db/client';
import { nextDueAt, sweepDue } from '../db/due';

const BATCH = 500;

/**
 * Frees the jobs of dead workers and turns everything due into jobs. Gives the milliseconds until the next due instant (business and
 * wall time run at the same speed), or null when nothing is planned.
 */
export async function sweep(): Promise<number | null> {
  await freeJobsOfDeadWorkers();
  const now = await readBusinessNow(database());
  while ((await sweepDue(database(), now, BATCH)) === BATCH);
  const next = await nextDueAt(database());
  return next && Math.max(0, next.getTime() - now.getTime());
}

/** A killed worker's jobs would stay locked for four hours; its advisory lock is free at once (see standing-connection). */
async function freeJobsOfDeadWorkers(): Promise<void> {
  await database().$executeRaw`
    select graphile_worker.force_unlock_workers(array(
      select worker_id from (
        select distinct locked_by as worker_id from graphile_worker.jobs where locked_by is not null offset 0
      ) as busy where pg_try_advisory_xact_lock(hashtextextended(worker_id, 462))))`;
}
