import { Refusal } from '@/domain/refusal';
import { wallNow } from '../clock';
import type { Tx } from './client';

export interface RateLimit {
  /** What is counted: "sign-in:ip:203.0.113.7". Addresses of people are hashed by the caller. */
  readonly key: string;
  readonly most: number;
  readonly windowSeconds: number;
}

/**
 * Counts one request in its window of wall time; refuses with TOO_MANY_REQUESTS beyond the limit. Call it outside of the transaction that
 * does the work, so that refused requests count as well.
 */
export async function countRequest(tx: Tx, { key, most, windowSeconds }: RateLimit): Promise<void> {
  const windowMs = windowSeconds * 1000;
  const windowStart = new Date(Math.floor(wallNow().getTime() / windowMs) * windowMs);
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    insert into rate_limit (key, window_start, count) values (${key}, ${windowStart}::timestamptz, 1)
    on conflict (key, window_start) do update set count = rate_limit.count + 1 returning count`;
  if (row?.count === 1) await forgetOldWindows(tx, windowStart);
  if ((row?.count ?? 1) > most) throw new Refusal('TOO_MANY_REQUESTS');
}

const KEEP_MS = 24 * 3_600_000;

async function forgetOldWindows(tx: Tx, now: Date): Promise<void> {
  await tx.rateLimit.deleteMany({ where: { windowStart: { lt: new Date(now.getTime() - KEEP_MS) } } });
}
