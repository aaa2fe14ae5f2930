import { askOf, reasonOf, resultOf } from '@/domain/dispute';
import type { Tx } from '../db/client';
import { campaignFacts } from './campaign-facts';
import { queueMail } from './queue-mail';
import { businessRecipients, deskRecipient } from './recipients';

/** Tells the campaign's adviser (or the desk) and its business that a bank asks, with the day by which an answer is due, or how it ended. */
export async function tellOfDispute(
  tx: Tx,
  disputeId: string,
  news: 'ASKED' | 'ENDED',
  at: Date,
): Promise<void> {
  const { campaign, pledge, ...dispute } = await tx.dispute.findUniqueOrThrow({
    where: { id: disputeId },
    include: { campaign: true, pledge: { select: { reference: true } } },
  });
  const facts = {
    ...campaignFacts(campaign),
    disputeId,
    pledgeReference: pledge.reference,
    amountCents: dispute.amountCents,
  };
  const common = {
    subjectId: campaign.id,
    occurrence: `${disputeId}:${dispute.status}:${at.toISOString().slice(0, 10)}`,
    at,
  };
  const result = resultOf(dispute.status, campaign.costsRecharged ?? true);
  const readers = [
    await deskRecipient(tx, campaign.adviserId),
    ...(await businessRecipients(tx, campaign.businessId)),
  ];
  for (const to of readers) {
    if (news === 'ENDED' && result) {
      await queueMail(tx, { kind: 'dispute-ended', ...common, ...to, variables: { ...facts, result } });
      continue;
    }
    const variables = {
      ...facts,
      reason: reasonOf(dispute.reason),
      ask: askOf(dispute.status),
      dueAt: dispute.evidenceDueAt?.toISOString() ?? null,
    };
    await queueMail(tx, { kind: 'dispute-opened', ...common, ...to, variables });
  }
}
