import { randomBytes } from 'node:crypto';
import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { addHours } from '@/domain/paris-time';
import { DRAFT_LIFE_HOURS, NO_DETAILS, type PledgeDraftData } from '@/domain/pledge-draft';
import { Refusal } from '@/domain/refusal';

type Details = Pick<PledgeDraftData, 'email' | 'backerName' | 'listedPublicly' | 'message' | 'locale'> &
  Partial<Pick<PledgeDraftData, 'zone' | 'address'>>;

/**
 * Keeps what the second screen holds, acceptable or not, and moves the draft, with the pledge that it may have opened, to a new id, which it
 * gives. The address before may have come from somebody else, who could go on reading there: the choice alone stays under it, without a name.
 */
export async function giveDetails(draftId: string, typed: Details): Promise<string> {
  const id = randomBytes(16).toString('base64url');
  const isAlive = { createdAt: { gt: addHours(wallNow(), -DRAFT_LIFE_HOURS) } };
  await database().$transaction(async (tx) => {
    await tx.$queryRaw`select from pledge_draft where id = ${draftId} for update`;
    const draft = await tx.pledgeDraft.findFirst({ where: { id: draftId, ...isAlive } });
    if (!draft) throw new Refusal('DRAFT_EXPIRED');
    const data = draft.data as unknown as PledgeDraftData;
    await tx.pledgeDraft.update({
      where: { id: draftId },
      data: {
        id,
        earlierId: draftId,
        openedUnder: draft.pledgeId && (draft.openedUnder ?? draftId),
        data: asJson({ ...data, ...typed }),
      },
    });
    const { campaignId, createdAt } = draft;
    const choice = { ...data, ...NO_DETAILS };
    await tx.pledgeDraft.create({ data: { id: draftId, campaignId, createdAt, data: asJson(choice) } });
  });
  return id;
}

const asJson = (data: PledgeDraftData) => JSON.parse(JSON.stringify(data));
