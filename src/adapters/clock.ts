import { database, type Tx } from './db/client';
import { usesSandbox } from './env';

/**
 * Wall time: sessions, sign-in tokens, drafts, webhook signatures, rate limits, technical back-off.
 * Business time: everything that a campaign or a pledge lives by. It is wall time plus one offset row, which exists so that a
 * demo or a test can move time; against the real Stripe it is always zero and not read (mechanics §1).
 */
export const wallNow = (): Date => new Date();

export async function businessNow(): Promise<Date> {
  return usesSandbox() ? readBusinessNow(database()) : wallNow();
}

/** Business time by the database's own clock, for writes that must read it after taking a lock. */
export async function readBusinessNow(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`select business_now(${usesSandbox()}) as now`;
  if (!row) throw new Error('the database did not say what time it is');
  return row.now;
}
