import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { advanceBusinessTime } from '@/adapters/db/clock-offset';
import { setSandboxClock } from '@/demo/sandbox-control';
import type { Place } from './place';
import { sure } from './sure';

/** Moves both clocks at once, without waiting for what was due on the way: a worker may be late. Time never goes back. */
export function stepTo(place: Place, to: Date): Promise<void> {
  return sure(place, async () => {
    if (to <= (await readBusinessNow(database()))) return;
    await setSandboxClock(place.world, to);
    await advanceBusinessTime(database(), to);
  });
}
