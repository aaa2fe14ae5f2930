import { runReadyJobs } from '@/adapters/jobs/run-pool';
import { openStandingConnection } from '@/adapters/jobs/standing-connection';
import { sweep } from '@/adapters/jobs/sweep';
import { allTasks } from '@/worker/tasks';

const AT_ONCE = 8;

/** Does in this process what the worker would do now: sweeps, then runs every ready job, those they ask for included. */
export async function runJobsOnce(): Promise<void> {
  await sweep();
  const standing = await openStandingConnection();
  try {
    await runReadyJobs({ tasks: allTasks, concurrency: AT_ONCE, standing });
  } finally {
    await standing.close();
  }
}
