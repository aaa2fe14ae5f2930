import { sweep } from '@/adapters/jobs/sweep';

const MINUTE_MS = 60_000;
const AFTER_FAILURE_MS = 5_000;

/**
 * Sweeps each wall minute, when woken (time was moved), and when the next due instant comes. `beside` runs once a minute.
 * `stop` waits for a sweep under way.
 */
export function startSweeper(beside: readonly (() => Promise<unknown>)[]) {
  let stopped = false;
  let wake = () => {};
  let woken = false;
  let lastMinute = Number.NEGATIVE_INFINITY;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (woken || stopped) wake();
    });

  async function once(): Promise<number> {
    woken = false;
    if (performance.now() - lastMinute >= MINUTE_MS) {
      lastMinute = performance.now();
      for (const look of beside) await look();
    }
    const untilDue = await sweep();
    return Math.min(untilDue ?? MINUTE_MS, lastMinute + MINUTE_MS - performance.now());
  }

  async function loop(): Promise<void> {
    while (!stopped) {
      const ms = await once().catch((error: unknown) => {
        console.error('sweep failed', error);
        return AFTER_FAILURE_MS;
      });
      await pause(Math.max(ms, 0));
    }
  }

  const running = loop();
  return {
    wake() {
      woken = true;
      wake();
    },
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
