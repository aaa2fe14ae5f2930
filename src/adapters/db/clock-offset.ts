import { usesSandbox } from '../env';
import { TIME_MOVED } from '../jobs/standing-connection';
import type { Tx } from './client';

/** Moves business time forward to this instant, never back, and wakes the workers. Refuses where money is real. */
export async function advanceBusinessTime(tx: Tx, to: Date): Promise<void> {
  if (!usesSandbox()) throw new Error('time moves by itself against the real Stripe');
  await tx.$executeRaw`
    update clock_offset set milliseconds = greatest(
      milliseconds, ceil(extract(epoch from (${to}::timestamptz - clock_timestamp())) * 1000)::bigint) where id = 1`;
  await tx.$executeRaw`select pg_notify(${TIME_MOVED}, '')`;
}
