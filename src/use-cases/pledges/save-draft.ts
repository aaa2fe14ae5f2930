import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { addHours } from '@/domain/paris-time';
import { DRAFT_LIFE_HOURS, type PledgeDraftData } from '@/domain/pledge-draft';
import { Refusal } from '@/domain/refusal';

/**
 * Keeps what one screen holds beside what the others hold, acceptable or not: rules are asked when the resident goes on, and nothing typed is
 * lost. One statement, so that two screens saved at once keep both. Personal details are given by `giveDetails` instead; the corrected
 * spelling of an address that the draft already holds is not one. Refuses with DRAFT_EXPIRED.
 */
export async function saveDraft(
  draftId: string,
  typed: Partial<Pick<PledgeDraftData, 'rewards' | 'freeCents' | 'email' | 'locale'>>,
): Promise<void> {
  const oldest = addHours(wallNow(), -DRAFT_LIFE_HOURS);
  const saved = await database().$executeRaw`
    update pledge_draft set data = data || ${JSON.stringify(typed)}::jsonb
    where id = ${draftId} and created_at > ${oldest}::timestamptz`;
  if (saved === 0) throw new Refusal('DRAFT_EXPIRED');
}
