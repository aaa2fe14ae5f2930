import { startPool, type TaskTable } from '@/adapters/jobs/run-pool';
import { openStandingConnection } from '@/adapters/jobs/standing-connection';
import { mailTasks, moneyTasks } from '@/worker/tasks';

const AT_ONCE = 12;

/** Runs every job in this process until `stop`, as the worker would. `instead`: other ways of doing some of them. */
export async function workInProcess(instead: TaskTable = {}): Promise<{ stop: () => Promise<void> }> {
  const standing = await openStandingConnection();
  const tasks = { ...moneyTasks, ...mailTasks, ...instead };
  const pool = await startPool({ tasks, concurrency: AT_ONCE, standing });
  return {
    async stop() {
      await pool.stop();
      await standing.close();
    },
  };
}
