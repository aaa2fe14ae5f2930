import { database } from '@/adapters/db/client';
import { usesSandbox } from '@/adapters/env';
import { type SandboxWorld, startSandboxClock } from './sandbox-control';

/** Sets both clocks back to `at`, once: before anything has happened in the database or in the world. */
export async function beginInThePast(world: SandboxWorld, at: Date): Promise<void> {
  if (!usesSandbox()) throw new Error('time moves by itself against the real Stripe');
  if ((await database().business.count()) > 0) throw new Error('the stories begin in an empty database');
  await startSandboxClock(world, at);
  await database().$executeRaw`
    update clock_offset set milliseconds = floor(extract(epoch from (${at}::timestamptz - clock_timestamp())) * 1000)::bigint
    where id = 1`;
}
