import { businessNow } from '@/adapters/clock';
import { database, type Tx } from '@/adapters/db/client';
import { answerable } from '@/adapters/db/dispute-to-answer';
import { debtOf } from '@/adapters/db/net-debts';
import { reasonOf, resultOf } from '@/domain/dispute';
import { whyNotAnswer, whyNotSubmit } from '@/domain/dispute-answer';
import { type Actor, can, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';
import { loadDispute, rowOf } from './disputes';
import type { DisputeView } from './disputes.view';
import { personName } from './person-name';
import { readWithheld } from './withheld';

/** One dispute for the desk; refuses others with NOT_FOUND. */
export async function readDisputePage(actor: Actor, id: string): Promise<DisputeView> {
  must(actor, 'read-queue');
  const db = database();
  const dispute = await loadDispute(db, id);
  if (!dispute) throw new Refusal('NOT_FOUND');
  const { campaign, campaignId, pledgeId } = dispute;
  const now = await businessNow();
  const answer = answerable(dispute);
  const withheld = await readWithheld(db, [campaignId]);
  return {
    ...rowOf(dispute, withheld.get(pledgeId) ?? 0),
    campaignId,
    reason: reasonOf(dispute.reason),
    openedAt: dispute.openedAt.toISOString(),
    closedAt: dispute.closedAt?.toISOString() ?? null,
    adviserName: await nameOf(db, campaign.adviserId),
    result: resultOf(dispute.status, campaign.costsRecharged ?? true),
    ...(await readMoney(db, id, campaignId)),
    debtCents: await debtOf(db, campaignId),
    explanation: dispute.explanation,
    deliveryNote: dispute.deliveryNote,
    seen: answer.fingerprint,
    mayAnswer: can(actor, 'answer-dispute', campaign),
    whyNotAnswer: whyNotAnswer(answer, now),
    whyNotSubmit: whyNotSubmit(answer, now),
    submissions: await readSubmissions(db, id),
  };
}

async function nameOf(tx: Tx, userId: string | null): Promise<string | null> {
  const user = userId && (await tx.user.findUnique({ where: { id: userId } }));
  return user ? personName(user) : null;
}

async function readMoney(tx: Tx, disputeId: string, campaignId: string) {
  const [row] = await tx.$queryRaw<{ taken: bigint; fee: bigint }[]>`
    select coalesce(sum(line.amount_cents) filter (where line.account = 'DI'), 0)::bigint as taken,
      coalesce(sum(line.amount_cents) filter (where line.account = 'ST'), 0)::bigint as fee
    from ledger_line line join ledger_entry entry on entry.id = line.entry_id
    where line.campaign_id = ${campaignId}::uuid and line.account in ('DI', 'ST') and line.object = ${disputeId}
      and entry.kind not in ('dispute-lost', 'dispute-regained')`;
  const { _sum } = await tx.reversal.aggregate({
    where: { disputeId, status: 'SUCCEEDED' },
    _sum: { amountCents: true },
  });
  return {
    takenCents: Number(row?.taken ?? 0),
    feeCents: Number(row?.fee ?? 0),
    reversedCents: _sum.amountCents ?? 0,
  };
}

async function readSubmissions(tx: Tx, disputeId: string): Promise<DisputeView['submissions']> {
  const rows = await tx.disputeEvidence.findMany({
    where: { disputeId },
    orderBy: { number: 'desc' },
    select: { number: true, createdAt: true, status: true, submittedBy: true },
  });
  return Promise.all(
    rows.map(async ({ number, createdAt, status, submittedBy }) => ({
      number,
      at: createdAt.toISOString(),
      by: (await nameOf(tx, submittedBy)) ?? '–',
      status,
    })),
  );
}
