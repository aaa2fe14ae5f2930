import { closeDatabase } from '@/adapters/db/client';
import { appSettings } from '../app-settings';
import { createTestDatabase } from '../database';
import { createWorld, type TestWorld } from '../sandbox';

export interface BenchPlace {
  readonly world: TestWorld;
  readonly databaseUrl: string;
}

/** Gives a bench its own database and Stripe world, with their settings in this process, and takes them away again. */
export async function onBenchDatabase(
  settings: Record<string, string>,
  bench: (place: BenchPlace) => Promise<void>,
): Promise<void> {
  const place = await createTestDatabase();
  const world = createWorld();
  Object.assign(process.env, appSettings(place, world), settings);
  try {
    await bench({ world, databaseUrl: place.url });
  } finally {
    await closeDatabase();
    await place.drop();
  }
}

/** The closing line of a bench: `bench <name> ratio=<n> …`. */
export function benchLine(name: string, ratio: number, rest: Record<string, string | number>): string {
  const facts = Object.entries(rest).map(
    ([key, value]) => `${key}=${typeof value === 'number' ? Math.round(value * 10) / 10 : value}`,
  );
  return [`bench ${name}`, `ratio=${ratio.toFixed(3)}`, ...facts].join(' ');
}

/** Runs the tasks with at most `atOnce` under way, and gives how many ended per second and how many threw. */
export async function ratePerSecond(
  tasks: readonly (() => Promise<unknown>)[],
  atOnce: number,
): Promise<{ perSecond: number; refused: unknown[] }> {
  const refused: unknown[] = [];
  let next = 0;
  const startedAt = performance.now();
  const lane = async () => {
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      try {
        await task();
      } catch (error) {
        refused.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { perSecond: (tasks.length / (performance.now() - startedAt)) * 1000, refused };
}
