import { readBusinessNow } from '@/adapters/clock';
import { database, pool } from '@/adapters/db/client';
import { advanceBusinessTime } from '@/adapters/db/clock-offset';
import { nextDueAt } from '@/adapters/db/due';
import { sweep } from '@/adapters/jobs/sweep';
import { type Drain, drain } from './drain';
import { nextSandboxEvent, setSandboxClock } from './sandbox-control';

export interface Move extends Drain {
  /** Business instant to arrive at; one that has passed only drains. */
  readonly to: Date;
  /** Told once nobody else can move time, before anything happens. */
  readonly onStart?: (from: Date) => Promise<void>;
  /** Told after each stop, for progress. */
  readonly onStop?: (at: Date) => void;
}

/** Somebody else moves time at this moment. */
export class TimeIsMoving extends Error {}

/** A stop without progress means an event that never goes away. */
const MOST_STOPS_AT_ONE_INSTANT = 50;

/**
 * Moves the sandbox's time and ours to `to`, stopping wherever something is due on the way, so that a jump of forty days sends the
 * reminders before the end, in order (mechanics §1). Time only goes forward. Gives the business instant reached.
 */
export async function moveTime(move: Move): Promise<Date> {
  return alone(async () => {
    await move.onStart?.(await readBusinessNow(database()));
    await settle(move);
    let now = await readBusinessNow(database());
    let idle = 0;
    while (now < move.to) {
      const next = await nextStop(move, now);
      idle = next > now ? 0 : idle + 1;
      if (idle > MOST_STOPS_AT_ONE_INSTANT) throw new Error(`time stands still at ${now.toISOString()}`);
      await setSandboxClock(move.sandbox, next);
      await advanceBusinessTime(database(), next);
      await settle(move);
      move.onStop?.(next);
      now = await readBusinessNow(database());
    }
    return now;
  });
}

async function settle(move: Drain): Promise<void> {
  await sweep();
  await drain(move);
}

/** The earliest of the target, our next due instant and the sandbox's next event; never before now. */
async function nextStop({ to, sandbox }: Move, now: Date): Promise<Date> {
  const due = await nextDueAt(database());
  const event = await nextSandboxEvent(sandbox);
  const stops = [to, due, event].flatMap((at) => (at ? [at.getTime()] : []));
  return new Date(Math.max(now.getTime(), Math.min(...stops)));
}

/** Whether somebody moves time at this moment, in whatever process. */
export async function isMoving(): Promise<boolean> {
  const { rows } = await pool().query(
    `select exists (select from pg_locks where locktype = 'advisory' and granted and classid = 461 and objid = 1
      and database = (select oid from pg_database where datname = current_database())) as moving`,
  );
  return rows[0].moving;
}

async function alone<T>(work: () => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    const { rows } = await client.query('select pg_try_advisory_lock(461, 1) as mine');
    if (!rows[0].mine) throw new TimeIsMoving('time is being moved already');
    try {
      return await work();
    } finally {
      await client.query('select pg_advisory_unlock(461, 1)');
    }
  } finally {
    client.release();
  }
}
