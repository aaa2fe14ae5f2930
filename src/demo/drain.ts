import { setTimeout as pause } from 'node:timers/promises';
import { countCallsUnderWay, pullRetriesForward, readOpenJobs } from '@/adapters/jobs/unfinished';
import { type SandboxWorld, undeliveredWebhooks } from './sandbox-control';

export interface Drain {
  readonly sandbox: SandboxWorld;
  /** Runs the ready jobs in this process; without it a worker is awaited. */
  readonly runJobs?: () => Promise<unknown>;
  /** Wall time after which waiting is given up. */
  readonly giveUpAfterMs?: number;
}

const LOOK_EVERY_MS = 15;
/**
 * A call without a job is under way in another process (a page's own); where the jobs run in this one, there is none. A call that was cut
 * off is for the minute sweep, not for us.
 */
const CALL_MAY_TAKE_MS = 3_000;

/** Waits until everything that was asked for has happened: jobs, webhooks, answers of Stripe. Throws with what stands in the way. */
export async function drain({ sandbox, runJobs, giveUpAfterMs = 120_000 }: Drain): Promise<void> {
  const startedAt = performance.now();
  let quietSince: number | null = null;
  for (;;) {
    // Webhooks first: one that arrives after this look has its job already when the jobs are counted.
    const webhooks = await undeliveredWebhooks(sandbox);
    const { jobs, waiting, stuck } = await readOpenJobs();
    if (stuck.length > 0) throw new Error(`time stands still: ${stuck.join('; ')}`);
    const quiet = webhooks + jobs === 0;
    if (quiet) {
      quietSince ??= performance.now();
      if (runJobs || (await countCallsUnderWay()) === 0 || performance.now() - quietSince > CALL_MAY_TAKE_MS)
        return;
    } else quietSince = null;
    if (performance.now() - startedAt > giveUpAfterMs) {
      throw new Error(`time stands still: ${jobs} jobs, ${webhooks} webhooks${quiet ? ', calls' : ''}`);
    }
    if (waiting > 0) await pullRetriesForward();
    if (runJobs && jobs > 0) await runJobs();
    else await pause(LOOK_EVERY_MS);
  }
}
