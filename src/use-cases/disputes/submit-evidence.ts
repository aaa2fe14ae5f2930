import { businessNow, readBusinessNow } from '@/adapters/clock';
import { writeAudit } from '@/adapters/db/audit';
import { database } from '@/adapters/db/client';
import { lockDisputeToAnswer } from '@/adapters/db/dispute-to-answer';
import { readEvidenceFacts } from '@/adapters/db/evidence-facts';
import { enqueue } from '@/adapters/jobs/enqueue';
import { renderEvidencePack } from '@/adapters/pdf/evidence-pack';
import { whyNotSubmit } from '@/domain/dispute-answer';
import { type Actor, must, userOf } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';

/**
 * A person submits the answer and the pack to the bank, once and for good (collection.md 17). The pack is kept as it is sent. Refuses with ALREADY_DONE,
 * WRONG_STATUS, EVIDENCE_TOO_LATE, EXPLANATION_MISSING, CHANGED_BY_SOMEBODY_ELSE when the answer is not the one that was read.
 */
export async function submitEvidence(
  actor: Actor,
  input: { readonly disputeId: string; readonly seen: string },
): Promise<void> {
  const { disputeId, seen } = input;
  const db = database();
  const found = await db.dispute.findUnique({
    where: { id: disputeId },
    select: { campaign: { select: { adviserId: true } }, pledge: { select: { locale: true } } },
  });
  if (!found) throw new Refusal('NOT_FOUND');
  must(actor, 'answer-dispute', found.campaign);
  const { userId } = userOf(actor);
  const locale = found.pledge.locale === 'en' ? 'en' : 'fr';
  const pack = await renderEvidencePack(await readEvidenceFacts(db, disputeId), locale, await businessNow());
  await db.$transaction(async (tx) => {
    const dispute = await lockDisputeToAnswer(tx, disputeId);
    const at = await readBusinessNow(tx);
    refuseIf(whyNotSubmit(dispute, at));
    if (dispute.fingerprint !== seen) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
    const { _max } = await tx.disputeEvidence.aggregate({ where: { disputeId }, _max: { number: true } });
    const { id: evidenceId } = await tx.disputeEvidence.create({
      data: {
        disputeId,
        number: (_max.number ?? 0) + 1,
        explanation: dispute.explanation,
        pack: Uint8Array.from(pack),
        submittedBy: userId,
        createdAt: at,
      },
    });
    await tx.dispute.update({ where: { id: disputeId }, data: { submittedAt: at, submittedBy: userId } });
    await enqueue(tx, 'send-evidence', { evidenceId });
    const act = { actorId: userId, action: 'submit-evidence', subjectId: dispute.campaignId, at };
    await writeAudit(tx, { ...act, detail: { disputeId } });
  });
}
