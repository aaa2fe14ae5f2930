import { type Runner, run, runOnce, type TaskList } from 'graphile-worker';
import { Refusal } from '@/domain/refusal';
import { pool as connections } from '../db/client';
import { env } from '../env';
import { quietLogger } from './quiet-logger';
import type { JobName, JobPayloads } from './registry';
import type { StandingConnection } from './standing-connection';

/** What each job does: thin functions over use cases. A job that is not listed waits for a worker that knows it. */
export type TaskTable = { readonly [N in JobName]?: (payload: JobPayloads[N]) => Promise<unknown> };

interface Pool {
  readonly tasks: TaskTable;
  readonly concurrency: number;
  readonly standing: StandingConnection;
}

/** NOTIFY wakes the pool at once; polling is for retries whose time has come. */
const POLL_MS = 5_000;

/** Works until `stop()`, which lets running jobs finish. */
export function startPool(pool: Pool): Promise<Runner> {
  const own = { connectionString: env().DATABASE_URL, maxPoolSize: 6 };
  return run({ ...options(pool), ...own, pollInterval: POLL_MS, parsedCronItems: [] });
}

/** Works until no job is ready, on the connections of this process. */
export function runReadyJobs(pool: Pool): Promise<void> {
  return runOnce({ ...options(pool), pgPool: connections() });
}

function options({ tasks, concurrency, standing }: Pool) {
  const holdLock = {
    name: 'hold-worker-lock',
    version: '1.0.0',
    worker: {
      hooks: {
        // Before the first job is taken, so that no sweep finds a locked job without its lock.
        startWorker: (_: unknown, { worker }: { worker: { workerPool: { id: string } } }) =>
          standing.holdLock(worker.workerPool.id),
      },
    },
  };
  return {
    concurrency,
    logger: quietLogger,
    noHandleSignals: true,
    taskList: taskList(tasks),
    preset: { plugins: [holdLock] },
  };
}

/** A refusal means that there is nothing to do any more (somebody else was faster); only these are worth another attempt. */
const WORTH_A_RETRY: readonly string[] = ['PAYMENT_SERVICE_AWAY', 'TOO_MANY_REQUESTS'];

function taskList(tasks: TaskTable): TaskList {
  const list: TaskList = {};
  for (const [name, task] of Object.entries(tasks) as [JobName, (payload: never) => Promise<unknown>][]) {
    list[name] = async (payload: unknown) => {
      try {
        await task(payload as never);
      } catch (error) {
        if (!(error instanceof Refusal) || WORTH_A_RETRY.includes(error.code)) throw error;
        console.warn(`job ${name} had nothing to do: ${error.code}`);
      }
    };
  }
  return list;
}
