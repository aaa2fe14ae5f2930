import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import type { DueKind } from '@/adapters/db/due';
import { nextNight } from '@/domain/reconciliation';

/** The one subject of what happens every night. */
const EVERY_NIGHT = 'every-night';

/** Plans the coming night unless it is planned: at the first start, and whatever became of the last one. */
export async function planNights(): Promise<void> {
  const now = await readBusinessNow(database());
  const kind: DueKind = 'ask-stripe-again';
  await database().due.createMany({
    data: [{ kind, subjectId: EVERY_NIGHT, dueAt: nextNight(now) }],
    skipDuplicates: true,
  });
}
