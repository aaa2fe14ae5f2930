import type { ChildProcess } from 'node:child_process';

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
  /** Ends that nobody asked for: a program of ours survives the loss of everything around it. */
  readonly fellByItself: string[] = [];

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
      this.fellByItself.push(`${this.name} ended by itself (code ${code})`);
      this.#life = this.#begin();
    });
    return life;
  }

  async ready(): Promise<void> {
    await this.#kills;
    const waitedFor = this.#life;
    try {
      await (await waitedFor).ready;
    } catch (error) {
      // Killed while it was starting: its successor is waited for.
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
