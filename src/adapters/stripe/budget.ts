import { setTimeout as sleep } from 'node:timers/promises';
import { pool } from '../db/client';
import { env } from '../env';

/** Calls a process takes from the shared budget at a time; what it does not use within a second is dropped. */
const MOST_AT_ONCE = 5;
const KEEP_MS = 1_000;

interface Reserve {
  calls: number;
  takenAt: number;
  waiting: number;
  turn: Promise<void>;
}
const reserves = new Map<string, Reserve>();

/**
 * Waits until one call of this endpoint ("POST /v1/payment_intents/:id/confirm") may be sent. The budget is a row in PostgreSQL shared by
 * all processes (mechanics §5); a process keeps only the handful of calls that it was just granted.
 */
export async function waitForBudget(endpoint: string): Promise<void> {
  const reserve = reserves.get(endpoint) ?? { calls: 0, takenAt: 0, waiting: 0, turn: Promise.resolve() };
  reserves.set(endpoint, reserve);
  reserve.waiting += 1;
  const mine = reserve.turn.then(() => takeOne(endpoint, reserve));
  reserve.turn = mine.catch(() => undefined);
  await mine;
}

async function takeOne(endpoint: string, reserve: Reserve): Promise<void> {
  try {
    if (performance.now() - reserve.takenAt > KEEP_MS) reserve.calls = 0;
    while (reserve.calls === 0) {
      const { granted, waitMs } = await ask(endpoint, Math.min(MOST_AT_ONCE, reserve.waiting));
      reserve.calls = granted;
      reserve.takenAt = performance.now();
      if (granted === 0) await sleep(Math.min(waitMs, 5_000));
    }
    reserve.calls -= 1;
  } finally {
    reserve.waiting -= 1;
  }
}

async function ask(endpoint: string, most: number): Promise<{ granted: number; waitMs: number }> {
  const { STRIPE_RATE_PER_ENDPOINT, STRIPE_RATE_ALL } = env();
  const { rows } = await pool().query({
    name: 'take-stripe-budget',
    text: 'select granted, wait_ms from take_stripe_budget($1, $2, $3, $4)',
    values: [endpoint, STRIPE_RATE_PER_ENDPOINT, STRIPE_RATE_ALL, most],
  });
  return { granted: rows[0].granted, waitMs: rows[0].wait_ms };
}

/** After a 429: nobody calls this endpoint (or, for a global limit, any) for a moment, with jitter so that workers do not return together. */
export async function pauseBudget(endpoint: string, reason: string | undefined): Promise<void> {
  const row = reason?.startsWith('global') ? 'all' : endpoint;
  await pool().query(
    `update stripe_budget set paused_until = clock_timestamp() + interval '1 second' + random() * interval '1 second' where endpoint = $1`,
    [row],
  );
}
