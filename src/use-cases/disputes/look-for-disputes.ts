import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { readInstant, writeInstant } from '@/adapters/db/instants';
import { enqueue } from '@/adapters/jobs/enqueue';
import { listDisputes } from '@/adapters/stripe/disputes';
import { isOpenDispute } from '@/domain/dispute';
import { addElapsedDays, addHours } from '@/domain/paris-time';

const EVERY_HOURS = 6;
/** Banks decide within three months, an appeal included within five. */
const BACK_DAYS = 150;
const LOOKED = 'disputes-looked-for';

/** In case an event was lost: four times a day, every dispute that Stripe has and we do not, or not as it is, is looked at again. */
export async function lookForDisputes(): Promise<void> {
  const db = database();
  const now = await businessNow();
  const last = await readInstant(db, LOOKED);
  if (last && now < addHours(last, EVERY_HOURS)) return;
  const listed = await listDisputes(addElapsedDays(now, -BACK_DAYS));
  if (!listed) return;
  const known = await db.dispute.findMany({ select: { id: true, status: true } });
  const byId = new Map(known.map(({ id, status }) => [id, status]));
  const changed = listed.filter(({ stripeId, status }) => byId.get(stripeId) !== status);
  const older = known.filter(
    ({ id, status }) => isOpenDispute(status) && listed.every(({ stripeId }) => stripeId !== id),
  );
  for (const disputeId of [...changed.map(({ stripeId }) => stripeId), ...older.map(({ id }) => id)])
    await enqueue(db, 'refresh-dispute', { disputeId });
  await writeInstant(db, LOOKED, now);
}
