import pg from 'pg';
import { env } from '../env';

/** NOTIFY channel on which whoever moves business time wakes the workers. */
export const TIME_MOVED = 'time_moved';

export interface StandingConnection {
  /** Holds the advisory lock that tells the others: the jobs locked by this worker id are being worked on. */
  holdLock(workerId: string): Promise<void>;
  /** Whether PostgreSQL is there. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

interface Listeners {
  readonly onTimeMoved?: () => void;
  /** The connection broke, and its locks are gone: others may take over the jobs from now on. Called once. */
  readonly onLost?: (reason: string) => void;
}

/**
 * One connection that lives as long as a worker. PostgreSQL drops its locks when the process dies, however it dies, so a free lock
 * means a dead worker (mechanics §6), and a worker that lost it must not work on.
 */
export async function openStandingConnection(listeners: Listeners = {}): Promise<StandingConnection> {
  const held = new Map<string, Promise<void>>();
  let closed = false;
  let reason = 'the server closed it';
  const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true });
  client.on('notification', ({ channel }) => channel === TIME_MOVED && listeners.onTimeMoved?.());
  client.on('error', (error) => {
    reason = error.message;
  });
  await client.connect();
  client.on('end', () => closed || listeners.onLost?.(reason));
  await client.query(`listen ${TIME_MOVED}`);
  return {
    holdLock(workerId) {
      const holding = held.get(workerId) ?? lock(client, workerId);
      held.set(workerId, holding);
      return holding;
    },
    answers: () =>
      client.query('select 1').then(
        () => true,
        () => false,
      ),
    async close() {
      closed = true;
      await client.end();
    },
  };
}

async function lock(client: pg.Client, workerId: string): Promise<void> {
  await client.query('select pg_advisory_lock(hashtextextended($1, 462))', [workerId]);
}
