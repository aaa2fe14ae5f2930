import type { DisputeStatus } from '@/domain/dispute';
import { Refusal } from '@/domain/refusal';
import type { Tx } from './client';
import { fingerprint } from './fingerprint';

export interface DisputeToAnswer {
  readonly campaignId: string;
  readonly adviserId: string | null;
  readonly status: DisputeStatus;
  readonly submitted: boolean;
  readonly dueAt: Date | null;
  readonly explanation: string;
  readonly deliveryNote: string;
  /** Of the answer as it stands: tells whether somebody else changed it. */
  readonly fingerprint: string;
}

/** The dispute that a person answers, locked; two who press at once take turns. Refuses with NOT_FOUND. */
export async function lockDisputeToAnswer(tx: Tx, disputeId: string): Promise<DisputeToAnswer> {
  await tx.$queryRaw`select id from dispute where id = ${disputeId} for update`;
  const dispute = await tx.dispute.findUnique({
    where: { id: disputeId },
    include: { campaign: { select: { adviserId: true } } },
  });
  if (!dispute) throw new Refusal('NOT_FOUND');
  return answerable(dispute);
}

type Row = Pick<DisputeToAnswer, 'campaignId' | 'status' | 'explanation' | 'deliveryNote'> & {
  readonly submittedAt: Date | null;
  readonly evidenceDueAt: Date | null;
  readonly campaign: { readonly adviserId: string | null };
};

export function answerable(row: Row): DisputeToAnswer {
  const { campaignId, status, explanation, deliveryNote } = row;
  return {
    campaignId,
    adviserId: row.campaign.adviserId,
    status,
    submitted: row.submittedAt !== null,
    dueAt: row.evidenceDueAt,
    explanation,
    deliveryNote,
    fingerprint: fingerprint([explanation, deliveryNote]),
  };
}
