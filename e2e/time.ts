import { readBusinessNow } from '../src/adapters/clock.ts';
import { database } from '../src/adapters/db/client.ts';
import { moveTime } from '../src/demo/move-time.ts';
import { testWorld } from '../src/testing/sandbox.ts';

/** The business instant it is now. */
export const now = (): Promise<Date> => readBusinessNow(database());

/** Moves time, ours and Stripe's, stopping at everything that is due; the stack's own worker does the work. */
export async function timePassesTo(to: Date): Promise<void> {
  await moveTime({ to, sandbox: testWorld() });
}

const MS = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

export async function timePasses(amount: number, unit: keyof typeof MS): Promise<void> {
  await timePassesTo(new Date((await now()).getTime() + amount * MS[unit]));
}

/** Waits until everything that was asked for has happened: jobs are done, mails are sent, Stripe's events are heard. */
export const everythingSettles = async (): Promise<void> => timePassesTo(await now());
