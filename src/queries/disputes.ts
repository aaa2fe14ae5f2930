import { database, type Tx } from '@/adapters/db/client';
import { ASKING_DISPUTES } from '@/domain/dispute';
import { type Actor, must } from '@/domain/permission';
import type { DisputeRow, DisputesView } from './disputes.view';
import { readWithheld } from './withheld';

const MOST_ROWS = 200;
const waits = { status: { in: [...ASKING_DISPUTES] }, submittedAt: null };

export const disputeParts = {
  campaign: { include: { business: { select: { name: true } } } },
  pledge: { select: { reference: true } },
} as const;

type Loaded = NonNullable<Awaited<ReturnType<typeof loadDispute>>>;

export const loadDispute = (tx: Tx, id: string) =>
  tx.dispute.findUnique({ where: { id }, include: disputeParts });

/** Every dispute, those that wait for an answer first, the most urgent on top. Only the desk reads it. */
export async function readDisputes(actor: Actor): Promise<DisputesView> {
  must(actor, 'read-queue');
  const db = database();
  const [asking, others] = await Promise.all([
    db.dispute.findMany({ where: waits, include: disputeParts, orderBy: { evidenceDueAt: 'asc' } }),
    db.dispute.findMany({
      where: { NOT: waits },
      include: disputeParts,
      orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { openedAt: 'desc' }],
      take: MOST_ROWS,
    }),
  ]);
  const all = [...asking, ...others];
  const withheld = await readWithheld(db, [...new Set(all.map(({ campaignId }) => campaignId))]);
  return {
    rows: all.map((dispute) => rowOf(dispute, withheld.get(dispute.pledgeId) ?? 0)),
    waiting: asking.length,
  };
}

/** How many wait for an answer: the figure in the desk's navigation. */
export async function countDisputesToAnswer(actor: Actor): Promise<number> {
  must(actor, 'read-queue');
  return database().dispute.count({ where: waits });
}

export const rowOf = (dispute: Loaded, withheldCents: number): DisputeRow => ({
  id: dispute.id,
  campaignTitle: dispute.campaign.title,
  businessName: dispute.campaign.business.name,
  pledgeReference: dispute.pledge.reference,
  amountCents: dispute.amountCents,
  status: dispute.status,
  dueAt: dispute.evidenceDueAt?.toISOString() ?? null,
  submittedAt: dispute.submittedAt?.toISOString() ?? null,
  withheldCents: dispute.doneAt ? 0 : withheldCents,
});
