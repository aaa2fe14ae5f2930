import type { Running } from './children.ts';

type Part = { stop: () => Promise<void> };

/** What was started so far, ended in reverse order. */
export class Stack {
  private readonly parts: Part[] = [];
  private stopping: Promise<void> | undefined;

  add<P extends Part>(part: P): P {
    this.parts.push(part);
    return part;
  }

  get isStopping(): boolean {
    return this.stopping !== undefined;
  }

  stop(): Promise<void> {
    this.stopping ??= (async () => {
      for (const part of this.parts.reverse())
        await part.stop().catch((error: Error) => console.error(error.message));
    })();
    return this.stopping;
  }

  /** Rejects when one of these programs ends although nobody asked it to. */
  untilOneBreaks(...running: Running[]): Promise<never> {
    return new Promise((_, reject) => {
      for (const { name, process } of running) {
        process.once('exit', (code) => {
          if (!this.isStopping) reject(new Error(`${name} ended unexpectedly (code ${code})`));
        });
      }
    });
  }
}
