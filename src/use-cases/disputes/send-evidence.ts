import { StripeAway } from '@/adapters/charging/stripe-away';
import { businessNow } from '@/adapters/clock';
import { applyDisputeFacts } from '@/adapters/db/apply-dispute-facts';
import { database } from '@/adapters/db/client';
import type { DisputeEvidenceModel } from '@/adapters/db/generated/models/DisputeEvidence';
import { enqueue } from '@/adapters/jobs/enqueue';
import { alertDesk } from '@/adapters/mail/tell-people';
import type { VendorError } from '@/adapters/stripe/answer';
import { NEVER_ARRIVED } from '@/adapters/stripe/call-or-find';
import { sendEvidence as sendToStripe, uploadEvidence } from '@/adapters/stripe/dispute-evidence';
import { factsOfDispute } from '@/adapters/stripe/disputes';

const UNFINISHED = { in: ['CREATED' as const, 'UNKNOWN' as const] };

/**
 * Sends what a person submitted: uploads the pack, then submits it under a stored call, so that a lost answer submits nothing twice. What Stripe refuses
 * can be submitted again; the desk is told. Throws `StripeAway` to be run again.
 */
export async function sendEvidence(evidenceId: string): Promise<void> {
  const db = database();
  const evidence = await db.disputeEvidence.findUniqueOrThrow({ where: { id: evidenceId } });
  if (evidence.status !== 'CREATED' && evidence.status !== 'UNKNOWN') return;
  const fileId = evidence.fileId ?? (await upload(evidence));
  if (!fileId) return;
  const { pledge, ...dispute } = await db.dispute.findUniqueOrThrow({
    where: { id: evidence.disputeId },
    include: { pledge: { include: { lines: { include: { reward: true } }, campaign: true } } },
  });
  const rewards = pledge.lines.flatMap(({ quantity, reward }) =>
    reward ? [`${quantity} × ${reward.title}`] : [],
  );
  const answer = await sendToStripe({
    disputeId: dispute.id,
    chargeId: dispute.chargeId,
    pledgeId: pledge.id,
    number: evidence.number,
    explanation: evidence.explanation,
    productDescription: [pledge.campaign.title, ...rewards].join('\n'),
    fileId,
    now: await businessNow(),
  });
  switch (answer.kind) {
    case 'done':
      return db.$transaction(async (tx) => {
        await tx.disputeEvidence.updateMany({
          where: { id: evidenceId, status: UNFINISHED },
          data: { status: 'SUCCEEDED' },
        });
        await applyDisputeFacts(tx, factsOfDispute(answer.object), pledge.id);
      });
    case 'unknown':
      await db.disputeEvidence.updateMany({
        where: { id: evidenceId, status: 'CREATED' },
        data: { status: 'UNKNOWN' },
      });
      throw new StripeAway(`evidence ${evidenceId}: ${answer.reason}`);
    default:
      return refuse(evidence, answer.error);
  }
}

/** Null: Stripe does not take it. */
async function upload(evidence: DisputeEvidenceModel): Promise<string | null> {
  const { id, disputeId, pack } = evidence;
  const answer = await uploadEvidence(pack, `${disputeId}.pdf`);
  if (answer.kind === 'unknown') throw new StripeAway(`the pack of evidence ${id}: ${answer.reason}`);
  if (answer.kind !== 'done') {
    await refuse(evidence, answer.error);
    return null;
  }
  await database().disputeEvidence.update({ where: { id }, data: { fileId: answer.object.id } });
  return answer.object.id;
}

async function refuse(evidence: DisputeEvidenceModel, error: VendorError): Promise<void> {
  const { id, disputeId, number, explanation, pack, fileId, submittedBy } = evidence;
  const at = await businessNow();
  const errorCode = error.code ?? 'refused';
  await database().$transaction(async (tx) => {
    const { count } = await tx.disputeEvidence.updateMany({
      where: { id, status: UNFINISHED },
      data: { status: 'ERROR', errorCode },
    });
    if (count === 0) return;
    if (errorCode === NEVER_ARRIVED) {
      const again = { disputeId, number: number + 1, explanation, pack, fileId, submittedBy, createdAt: at };
      const next = await tx.disputeEvidence.create({ data: again });
      return enqueue(tx, 'send-evidence', { evidenceId: next.id });
    }
    const { campaignId } = await tx.dispute.update({
      where: { id: disputeId },
      data: { submittedAt: null, submittedBy: null },
    });
    await enqueue(tx, 'refresh-dispute', { disputeId });
    await alertDesk(tx, campaignId, { about: 'EVIDENCE_REFUSED', occurrence: id, at });
  });
}
