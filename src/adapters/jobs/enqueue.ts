import type { Tx } from '../db/client';
import { type JobName, type JobPayloads, jobKey } from './registry';

/**
 * Asks for a job in the transaction of the change that needs it (outbox). A second request under one key before the job has run replaces the
 * first; one that comes while it runs makes another. `key` is given where it is not what the payload names. Jobs run at once; what is to happen
 * later is a `due` row, because graphile-worker counts in wall time (mechanics §1).
 */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  key: string = jobKey(name, payload),
): Promise<void> {
  await tx.$executeRaw`select ask_for_job(${name}, ${JSON.stringify(payload)}::json, ${key}::text)`;
}
