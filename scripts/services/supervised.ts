import type { Running } from './children.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A program that ran this long was well: its next end begins with the first pause again. */
const WELL_AFTER_MS = 60_000;

/**
 * A program that is started again whenever it ends although nobody asked it to, after ever longer pauses while it keeps ending soon: what a
 * service manager does for it in production.
 */
export class Supervised {
  #running: Running;
  #pauseMs = FIRST_PAUSE_MS;
  #next: NodeJS.Timeout | undefined;
  #isStopping = false;

  constructor(
    private readonly start: () => Running,
    private readonly tell: (line: string) => void = console.error,
  ) {
    this.#running = this.#begin();
  }

  /** The one that runs now, or ended last. */
  get running(): Running {
    return this.#running;
  }

  #begin(): Running {
    const running = this.start();
    const startedAt = performance.now();
    running.process.once('exit', (code, signal) => {
      if (this.#isStopping) return;
      if (performance.now() - startedAt > WELL_AFTER_MS) this.#pauseMs = FIRST_PAUSE_MS;
      this.tell(
        `${running.name} ended unexpectedly (${signal ?? `code ${code}`}); it is started again in ${this.#pauseMs / 1_000} s.`,
      );
      this.#next = setTimeout(() => {
        this.#running = this.#begin();
      }, this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
    });
    return running;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#next);
    await this.#running.stop();
  }
}
