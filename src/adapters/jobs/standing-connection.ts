import pg from 'pg';
import { env } from '../env';

/** NOTIFY channel on which whoever moves business time wakes the workers. */
export const TIME_MOVED = 'time_moved';

const RECONNECT_AFTER_MS = 500;

export interface StandingConnection {
  /** Holds the advisory lock that tells the others: the jobs locked by this worker id are being worked on. */
  holdLock(workerId: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * One connection that lives as long as a worker. PostgreSQL drops its locks when the process dies, however it dies, so a free lock
 * means a dead worker (mechanics §6). A lost connection is replaced, and its locks are taken again.
 */
export async function openStandingConnection(
  onTimeMoved: () => void = () => {},
): Promise<StandingConnection> {
  const held = new Map<string, Promise<void>>();
  let closed = false;
  let current: Promise<pg.Client> = connect();

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    client.on('notification', ({ channel }) => channel === TIME_MOVED && onTimeMoved());
    client.on('error', (error) => console.warn(`worker connection lost: ${error.message}`));
    client.on('end', () => closed || replace());
    await client.query(`listen ${TIME_MOVED}`);
    for (const workerId of held.keys()) await lock(client, workerId);
    return client;
  }

  function replace(): void {
    current = new Promise((resolve) => {
      const attempt = () => {
        if (!closed) connect().then(resolve, () => setTimeout(attempt, RECONNECT_AFTER_MS));
      };
      attempt();
    });
  }

  await current;
  return {
    holdLock(workerId) {
      const holding = held.get(workerId) ?? current.then((client) => lock(client, workerId));
      held.set(workerId, holding);
      return holding;
    },
    async close() {
      closed = true;
      await (await current).end();
    },
  };
}

async function lock(client: pg.Client, workerId: string): Promise<void> {
  await client.query('select pg_advisory_lock(hashtextextended($1, 462))', [workerId]);
}
