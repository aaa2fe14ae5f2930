import type { Tx } from './client';

/** What happens at an instant of business time. Each is also the name of the worker's task, whose payload is `{ subjectId }`. */
export const DUE_KINDS = [
  'launch-campaign',
  'close-campaign',
  'close-payment-page',
  'retry-payment',
  'remind-repair',
  'end-repair',
  'check-challenge',
  'pay-out-campaign',
  'carry-out-refund',
  'ask-stripe-again',
  'compare-books',
  'give-back',
  'carry-out-dispute',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Plans, or moves, what is to happen to the subject at `dueAt` (business time). */
export async function planDue(tx: Tx, kind: DueKind, subjectId: string, dueAt: Date): Promise<void> {
  await tx.due.upsert({
    where: { kind_subjectId: { kind, subjectId } },
    create: { kind, subjectId, dueAt },
    update: { dueAt },
  });
}

/** Takes back what was planned; nothing planned is fine. */
export async function cancelDue(
  tx: Tx,
  kind: DueKind | readonly DueKind[],
  subjectId: string,
): Promise<void> {
  await tx.due.deleteMany({
    where: { kind: { in: typeof kind === 'string' ? [kind] : [...kind] }, subjectId },
  });
}

/** Turns what is due into jobs, earliest first, and deletes the rows, in one transaction per batch. Gives the count of jobs made. */
export async function sweepDue(tx: Tx, now: Date, limit = 500): Promise<number> {
  const [row] = await tx.$queryRaw<
    { swept: number }[]
  >`select sweep_due(${now}::timestamptz, ${limit}::int) as swept`;
  return row?.swept ?? 0;
}

/** The next instant at which something is due, or null. */
export async function nextDueAt(tx: Tx): Promise<Date | null> {
  const { _min } = await tx.due.aggregate({ _min: { dueAt: true } });
  return _min.dueAt;
}
