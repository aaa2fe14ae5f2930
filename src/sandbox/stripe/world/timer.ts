import type { World } from './world.ts';

/** Longest sleep that `setTimeout` takes without overflowing. */
const LONGEST_MS = 2_000_000_000;

/** Wakes a world when the next thing on its agenda falls due by the mere passing of time. */
export class Timer {
  readonly #timers = new Map<World, NodeJS.Timeout>();

  constructor(private readonly wake: (world: World) => void) {}

  arm(world: World): void {
    clearTimeout(this.#timers.get(world));
    const next = world.schedule.next();
    if (!next) return;
    const wait = Math.min(LONGEST_MS, Math.max(0, next.at - world.meta.offsetMs - Date.now()));
    this.#timers.set(
      world,
      setTimeout(() => this.wake(world), wait),
    );
  }

  forget(world: World): void {
    clearTimeout(this.#timers.get(world));
    this.#timers.delete(world);
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
