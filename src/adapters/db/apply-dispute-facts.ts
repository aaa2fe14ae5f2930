import { type DisputeFacts, isOpenDispute, reduceDispute } from '@/domain/dispute';
import { enqueue } from '../jobs/enqueue';
import { tellOfDispute } from '../mail/tell-of-dispute';
import type { Tx } from './client';
import { postDisputeBearing, postDisputeMoves } from './dispute-ledger';
import { lockCampaignRow } from './lock-campaign-row';

/**
 * The one writer of what Stripe says about a dispute: events, sweeps and answers alike. Ignores order and repetition. Records also while the campaign
 * is held: it happened. What follows from its end is the job `carry-out-dispute`'s.
 */
export async function applyDisputeFacts(tx: Tx, facts: DisputeFacts, pledgeId: string): Promise<void> {
  const { campaignId } = await tx.pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    select: { campaignId: true },
  });
  const { now } = await lockCampaignRow(tx, campaignId);
  const { businessId, costsRecharged } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { businessId: true, costsRecharged: true },
  });
  const { stripeId: id, chargeId, amountCents, reason } = facts;
  const known = await tx.dispute.findUnique({ where: { id } });
  const { status, changes, news } = reduceDispute(known?.status ?? null, facts);
  if (known && status === facts.status) {
    // A bank may give more time, or change its mind about the amount.
    const said = { amountCents, reason, evidenceDueAt: facts.evidenceDueAt };
    await tx.dispute.update({ where: { id }, data: said });
  }
  if (changes) {
    const isOpen = isOpenDispute(status);
    const state = {
      amountCents,
      status,
      reason,
      evidenceDueAt: facts.evidenceDueAt,
      closedAt: isOpen ? null : now,
      doneAt: null,
      // An appeal, or a question that became a chargeback, wants an answer of its own.
      ...(news === 'ASKED' ? { submittedAt: null, submittedBy: null } : {}),
    };
    await tx.dispute.upsert({
      where: { id },
      create: { id, campaignId, pledgeId, chargeId, openedAt: facts.openedAt, ...state },
      update: state,
    });
  }
  const posting = { campaignId, businessId, at: now };
  await postDisputeMoves(tx, facts, pledgeId, posting);
  const lost = status === 'LOST';
  const bearing = { disputeId: id, pledgeId, lost, borneByBusiness: costsRecharged ?? true };
  await postDisputeBearing(tx, bearing, posting);
  if (!changes) return;
  await wakeRefunds(tx, pledgeId);
  if (!isOpenDispute(status)) await enqueue(tx, 'carry-out-dispute', { subjectId: id });
  if (news) await tellOfDispute(tx, id, news, now);
  // An answer that was overtaken on its way may have been written just now: looked at until nothing changes.
  await enqueue(tx, 'refresh-dispute', { disputeId: id });
}

/** Refunds that were promised: the dispute ends them, or lets them go on. */
async function wakeRefunds(tx: Tx, pledgeId: string): Promise<void> {
  const open = await tx.refundRequest.findMany({ where: { pledgeId, status: 'OPEN' }, select: { id: true } });
  for (const { id } of open) await enqueue(tx, 'carry-out-refund', { subjectId: id });
}
