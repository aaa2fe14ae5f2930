import { closeDatabase } from '@/adapters/db/client';
import { startPool } from '@/adapters/jobs/run-pool';
import { openStandingConnection } from '@/adapters/jobs/standing-connection';
import { endWithoutDatabase } from './lost-database';
import { startSweeper } from './sweeper';
import { everyMinute, mailTasks, moneyTasks } from './tasks';

/** In flight ≤ 3 × the rate of 20 calls a second (collection.md 9): a confirm takes 1 to 3 seconds. */
const MONEY_AT_ONCE = 60;
const MAILS_AT_ONCE = 5;
/** Less than the starter waits before it kills. */
const STOP_WITHIN_MS = 8_000;

let wakeSweeper = () => {};
const standing = await openStandingConnection({
  onTimeMoved: () => wakeSweeper(),
  onLost: endWithoutDatabase,
}).catch((error: Error & { code?: string }) =>
  endWithoutDatabase(error.message || (error.code ?? 'no answer')),
);

// graphile-worker leaves the completion of a job unawaited: when the database goes, its failure comes here, perhaps before `onLost`.
process.on('unhandledRejection', async (error) => {
  if (!(await standing.answers())) return endWithoutDatabase(String(error));
  console.error('nobody caught', error);
  process.exit(1);
});

const sweeper = startSweeper(everyMinute);
wakeSweeper = sweeper.wake;
const pools = [
  await startPool({ tasks: moneyTasks, concurrency: MONEY_AT_ONCE, standing }),
  await startPool({ tasks: mailTasks, concurrency: MAILS_AT_ONCE, standing }),
];

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  // A job that hangs is cut off: its worker's lock goes with this process, and the next sweep gives the job to another.
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await sweeper.stop();
  await Promise.all(pools.map((pool) => pool.stop()));
  await standing.close();
  await closeDatabase();
  process.exit(0);
}

process.on('SIGTERM', stop);
// The starter closes its channel when it stops or dies; without a starter, Ctrl-C is for this process.
if (process.send) process.on('disconnect', stop).on('SIGINT', () => {});
else process.on('SIGINT', stop);
process.send?.({ ready: true });
