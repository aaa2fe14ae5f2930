import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onDatabase } from '../../../../scripts/services/database-of.ts';
import { freePort } from '../../../../scripts/services/free-port.ts';
import { isAlive } from '../../../../scripts/services/only-one.ts';
import { type Postgres, startPostgres } from '../../../../scripts/services/postgres.ts';

/**
 * What was answered as committed survives the death of every process. Only the sync to disk is left out, which matters to a power cut alone;
 * whole pages are logged, because a kill may tear a write of 8 kB.
 */
const SETTINGS = ['fsync=off', 'shared_buffers=64MB'];
const UP_WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 20;

/** A PostgreSQL server whose processes may all be killed, and which comes back on the same port with the same data. */
export class MortalPostgres {
  #running: Promise<Postgres>;
  readonly #start: () => Promise<Postgres>;

  private constructor(
    private readonly dataDir: string,
    start: () => Promise<Postgres>,
  ) {
    this.#start = start;
    this.#running = start();
  }

  static async start(options: { dataDir: string; password: string; logFile: string }) {
    const port = await freePort();
    return new MortalPostgres(options.dataDir, () => startPostgres({ ...options, port, settings: SETTINGS }));
  }

  async url(database: string): Promise<string> {
    return (await this.#running).url(database);
  }

  async ready(): Promise<void> {
    await this.#running;
  }

  /** kill -9 of the server and of everything it started; it is recovering when this returns. */
  async kill(): Promise<void> {
    await this.ready();
    const url = await this.url('postgres');
    const { rows } = await onDatabase(url, (client) =>
      client.query<{ pid: number }>('select pid from pg_stat_activity'),
    );
    const pids = [this.#mainPid(), ...rows.map(({ pid }) => pid)];
    for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    this.#running = this.#comeBack(pids);
    this.#running.catch(() => {});
  }

  /** A connection that was just made may outlive its server for a moment, and keeps a new one from starting. */
  async #comeBack(pids: readonly number[]): Promise<Postgres> {
    const deadline = performance.now() + UP_WITHIN_MS;
    while (pids.some(isAlive)) await pause(LOOK_EVERY_MS);
    for (;;) {
      try {
        return await this.#start();
      } catch (error) {
        if (performance.now() > deadline) throw error;
        await pause(LOOK_EVERY_MS);
      }
    }
  }

  #mainPid(): number {
    return Number(readFileSync(join(this.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  async stop(): Promise<void> {
    await (await this.#running).stop();
  }
}
