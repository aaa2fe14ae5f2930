import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { LOST_DATABASE } from '@/worker/lost-database';

/** A program that finds no database is started again after this time, until there is one. */
const AGAIN_AFTER_MS = 100;

export interface Life {
  readonly process: ChildProcess;
  /** Settles when the program answers; rejects when it ended before. */
  readonly ready: Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** A program that may be killed at any instant and is started again at once, as a service manager would. */
export class Mortal {
  #life: Promise<Life>;
  #isEnding = false;
  #kills = Promise.resolve();
  readonly #start: () => Promise<Life>;
  /** Ends that nobody asked for and that no loss of the database explains. */
  readonly fellByItself: string[] = [];
  #lostDatabase = 0;

  constructor(
    readonly name: string,
    start: () => Promise<Life>,
  ) {
    this.#start = start;
    this.#life = this.#begin();
  }

  async #begin(): Promise<Life> {
    const life = await this.#start();
    life.ready.catch(() => {});
    life.process.once('exit', (code, signal) => {
      if (this.#isEnding || signal === 'SIGKILL') return;
      if (code === LOST_DATABASE) this.#lostDatabase += 1;
      else this.fellByItself.push(`${this.name} ended by itself (code ${code})`);
      this.#life = pause(AGAIN_AFTER_MS).then(() => this.#begin());
    });
    return life;
  }

  /** How often it ended because it had no database, since this was last asked. */
  takeLostDatabase(): number {
    const times = this.#lostDatabase;
    this.#lostDatabase = 0;
    return times;
  }

  async ready(): Promise<void> {
    await this.#kills;
    const waitedFor = this.#life;
    try {
      await (await waitedFor).ready;
    } catch (error) {
      // Killed, or without a database, while it was starting: its successor is waited for.
      await this.#kills;
      if (waitedFor === this.#life) throw error;
      await this.ready();
    }
  }

  /** kill -9; the successor is being started when this returns. */
  kill(): Promise<void> {
    this.#kills = this.#kills.then(() => this.#killOnce());
    return this.#kills;
  }

  async #killOnce(): Promise<void> {
    const { process } = await this.#life;
    if (process.exitCode !== null || process.signalCode !== null) return;
    const dead = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await dead;
    this.#life = this.#begin();
  }

  async stop(): Promise<void> {
    this.#isEnding = true;
    await (await this.#life).stop();
  }
}
