import type { Place } from './place';

/** What a client says whose server was killed under it, or has not come back yet. */
const AWAY =
  /terminat|ECONNRE|EPIPE|fetch failed|socket|Connection|57P0|not yet accepting|starting up|recovery mode|shutting down|P1001|P1017/i;
const MOST_TRIES = 20;

export const saysAway = (error: unknown): boolean => {
  const { message, code, cause } = error as { message?: string; code?: string; cause?: unknown };
  return AWAY.test(`${message} ${code}`) || (cause !== undefined && saysAway(cause));
};

/** The services that the driver itself talks to. */
export async function untilUp({ postgres, sandbox }: Place): Promise<void> {
  await Promise.all([postgres.ready(), sandbox.ready()]);
}

/**
 * The driver's own looks and levers, which must not fail because it has just killed what they need. What the application does is never tried
 * again in its place.
 */
export async function sure<T>(place: Place, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    await untilUp(place);
    try {
      return await work();
    } catch (error) {
      if (tries === MOST_TRIES || !saysAway(error)) throw error;
    }
  }
}

const REFUSED = /^sandbox \S+: 4\d\d/;

/** Pulls a lever of the sandbox; null when it does not fit what it is about any more (a page that was closed, a challenge that is over). */
export function lever<Answer>(place: Place, path: string, body: object): Promise<Answer | null> {
  return sure(place, () =>
    place.world.control<Answer>(path, body).catch((error: Error) => {
      if (REFUSED.test(error.message)) return null;
      throw error;
    }),
  );
}
