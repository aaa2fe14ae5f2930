import { runReadyJobs } from '@/adapters/jobs/run-pool';
import { sweep } from '@/adapters/jobs/sweep';
import { allTasks } from '@/worker/tasks';
import { standingConnection } from './standing';

/** One by one, so that the same story gives the same ledger; jobs beside each other are for the races, the workers' tests and chaos. */
const AT_ONCE = 1;

/** Does in this process what the worker would do now: sweeps, then runs every ready job, those they ask for included. */
export async function runJobsOnce(): Promise<void> {
  await sweep();
  await runReadyJobs({ tasks: allTasks, concurrency: AT_ONCE, standing: await standingConnection() });
}
