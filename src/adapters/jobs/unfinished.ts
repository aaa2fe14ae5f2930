import { database } from '../db/client';

/** A job that failed this often does not recover by trying again at once. One without attempts left is given up, and not waited for. */
const HOPELESS_AFTER = 8;

export interface OpenJobs {
  /** Jobs that are running, ready, or waiting for another attempt. */
  readonly jobs: number;
  /** Those of them that wait for another attempt. */
  readonly waiting: number;
  /** Jobs that failed so often that waiting is no use, each with its last error. */
  readonly stuck: readonly string[];
}

/** What the worker has still to do by itself. */
export async function readOpenJobs(): Promise<OpenJobs> {
  const [row] = await database().$queryRaw<OpenJobs[]>`
    select count(*) filter (where locked_at is not null or attempts < least(max_attempts, ${HOPELESS_AFTER}))::int as jobs,
      count(*) filter (where locked_at is null and run_at > now() and attempts < least(max_attempts, ${HOPELESS_AFTER}))::int as waiting,
      coalesce(array_agg(task_identifier || ': ' || coalesce(last_error, 'no task'))
        filter (where locked_at is null and attempts >= ${HOPELESS_AFTER} and attempts < max_attempts), '{}') as stuck
    from graphile_worker.jobs`;
  return row ?? { jobs: 0, waiting: 0, stuck: [] };
}

/** Calls to Stripe that were sent and whose end was not written down: under way in some process, or cut off with it. */
export const countCallsUnderWay = (): Promise<number> =>
  database().stripeCall.count({ where: { state: 'created' } });

/** Lets jobs that wait for another attempt (technical back-off, wall time) run now. */
export async function pullRetriesForward(): Promise<void> {
  await database().$executeRaw`
    select graphile_worker.reschedule_jobs(array(
      select id from graphile_worker.jobs
      where locked_at is null and run_at > now() and attempts < least(max_attempts, ${HOPELESS_AFTER})), run_at := now())`;
}
