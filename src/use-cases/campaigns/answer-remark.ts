import { businessNow } from '@/adapters/clock';
import { readCampaignOwner } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { type Actor, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';

const LONGEST_ANSWER = 4_000;

/** Answers an adviser's remark while changes are asked for; the answer may be rewritten until the file is sent back. */
export async function answerRemark(
  actor: Actor,
  input: { readonly campaignId: string; readonly remarkId: string; readonly answer: string },
): Promise<void> {
  const { campaignId, remarkId, answer } = input;
  must(actor, 'edit-campaign', await readCampaignOwner(database(), campaignId));
  const field = `answer-${remarkId}`;
  if (answer === '') throw new Refusal('FORM_INCOMPLETE', [{ field, code: 'TEXT_MISSING' }]);
  if (answer.length > LONGEST_ANSWER)
    throw new Refusal('FORM_INCOMPLETE', [{ field, code: 'TEXT_TOO_LONG' }]);
  const { count } = await database().remark.updateMany({
    where: { id: remarkId, campaignId, settledAt: null, campaign: { status: 'CHANGES_REQUESTED' } },
    data: { answer, answeredAt: await businessNow() },
  });
  if (count === 0) throw new Refusal('WRONG_STATUS');
}
