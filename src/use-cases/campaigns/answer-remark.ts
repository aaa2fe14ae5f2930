import { businessNow } from '@/adapters/clock';
import { readCampaignOwner } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { type Actor, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';
import { whyNotAnswer } from '@/domain/vetting';

/**
 * Answers an adviser's remark while changes are asked for; the answer may be rewritten until the file is sent back. Refuses FORM_INCOMPLETE with
 * the answer's field, and WRONG_STATUS once the remark is settled or the file is elsewhere.
 */
export async function answerRemark(
  actor: Actor,
  input: { readonly campaignId: string; readonly remarkId: string; readonly answer: string },
): Promise<void> {
  const { campaignId, remarkId, answer } = input;
  must(actor, 'edit-campaign', await readCampaignOwner(database(), campaignId));
  const code = whyNotAnswer(answer);
  if (code) throw new Refusal('FORM_INCOMPLETE', [{ field: `answer-${remarkId}`, code }]);
  const { count } = await database().remark.updateMany({
    where: { id: remarkId, campaignId, settledAt: null, campaign: { status: 'CHANGES_REQUESTED' } },
    data: { answer, answeredAt: await businessNow() },
  });
  if (count === 0) throw new Refusal('WRONG_STATUS');
}
