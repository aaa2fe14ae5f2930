import { readBusinessNow } from '@/adapters/clock';
import { writeAudit } from '@/adapters/db/audit';
import { database } from '@/adapters/db/client';
import { type Actor, must, userOf } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';

/** An admin has settled a difference and says how. It comes back only when its figures change. Refuses with ALREADY_DONE what is closed. */
export async function closeFinding(
  actor: Actor,
  { findingId, note }: { findingId: string; note: string },
): Promise<void> {
  must(actor, 'move-money');
  const { userId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const now = await readBusinessNow(tx);
    const { count } = await tx.reconciliationFinding.updateMany({
      where: { id: findingId, resolvedAt: null },
      data: { resolvedAt: now, closedBy: userId, note },
    });
    if (count === 0) throw new Refusal('ALREADY_DONE');
    const detail = { note };
    await writeAudit(tx, { actorId: userId, action: 'close-finding', subjectId: findingId, at: now, detail });
  });
}
