import type { Tx } from '../db/client';
import type { JobName, JobPayloads } from './registry';

/**
 * Asks for a job in the transaction of the change that needs it (outbox). `key`: a second request before the job has run replaces the
 * first; one that comes while it runs makes another. Jobs run at once; what is to happen later is a `due` row, because graphile-worker counts in wall time (mechanics §1).
 */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  key?: string,
): Promise<void> {
  await tx.$executeRaw`select ask_for_job(${name}, ${JSON.stringify(payload)}::json, ${key ?? null}::text)`;
}
