import { readBusinessNow } from '@/adapters/clock';
import { writeAudit } from '@/adapters/db/audit';
import { database } from '@/adapters/db/client';
import { lockDisputeToAnswer } from '@/adapters/db/dispute-to-answer';
import { LONGEST_ANSWER, whyNotAnswer } from '@/domain/dispute-answer';
import { type Actor, must, userOf } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';

export interface DisputeAnswer {
  readonly disputeId: string;
  /** What the bank reads first. */
  readonly explanation: string;
  /** How, when and to whom the reward was handed over. */
  readonly deliveryNote: string;
  /** What stood there when the form was shown. */
  readonly seen: string;
}

/**
 * The campaign's adviser or an admin writes the answer to a bank; the pack shows it at once, and nothing is sent. Refuses with ALREADY_DONE, WRONG_STATUS,
 * EVIDENCE_TOO_LATE, TEXT_TOO_LONG, CHANGED_BY_SOMEBODY_ELSE.
 */
export async function saveDisputeAnswer(actor: Actor, input: DisputeAnswer): Promise<void> {
  const { disputeId: id, seen } = input;
  const explanation = input.explanation.trim();
  const deliveryNote = input.deliveryNote.trim();
  if (explanation.length > LONGEST_ANSWER || deliveryNote.length > LONGEST_ANSWER)
    throw new Refusal('TEXT_TOO_LONG');
  await database().$transaction(async (tx) => {
    const dispute = await lockDisputeToAnswer(tx, id);
    must(actor, 'answer-dispute', { adviserId: dispute.adviserId });
    const at = await readBusinessNow(tx);
    refuseIf(whyNotAnswer(dispute, at));
    if (dispute.fingerprint !== seen) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
    await tx.dispute.update({ where: { id }, data: { explanation, deliveryNote } });
    const { userId: actorId } = userOf(actor);
    await writeAudit(tx, {
      actorId,
      action: 'answer-dispute',
      subjectId: dispute.campaignId,
      at,
      detail: { disputeId: id },
    });
  });
}
