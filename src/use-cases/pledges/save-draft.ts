import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { addHours } from '@/domain/paris-time';
import { DRAFT_LIFE_HOURS, type PledgeDraftData } from '@/domain/pledge-draft';
import { Refusal } from '@/domain/refusal';

/** Keeps what one screen holds, acceptable or not: rules are asked when the resident goes on, and nothing typed is lost. */
export async function saveDraft(draftId: string, typed: Partial<PledgeDraftData>): Promise<void> {
  const { count } = await database().$transaction(async (tx) => {
    const [draft] = await tx.$queryRaw<
      { data: PledgeDraftData }[]
    >`select data from pledge_draft where id = ${draftId} for update`;
    if (!draft) throw new Refusal('DRAFT_EXPIRED');
    return tx.pledgeDraft.updateMany({
      where: { id: draftId, createdAt: { gt: addHours(wallNow(), -DRAFT_LIFE_HOURS) } },
      data: { data: JSON.parse(JSON.stringify({ ...draft.data, ...typed })) },
    });
  });
  if (count === 0) throw new Refusal('DRAFT_EXPIRED');
}
