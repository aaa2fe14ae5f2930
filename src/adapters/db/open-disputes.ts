import type { Tx } from './client';

/** The bank has not decided yet. */
export const OPEN_DISPUTES = [
  'WARNING_NEEDS_RESPONSE',
  'WARNING_UNDER_REVIEW',
  'NEEDS_RESPONSE',
  'UNDER_REVIEW',
  'APPEAL_NEEDS_RESPONSE',
  'APPEAL_UNDER_REVIEW',
] as const;

export async function isDisputed(tx: Tx, pledgeId: string): Promise<boolean> {
  const open = await tx.dispute.findFirst({
    where: { pledgeId, status: { in: [...OPEN_DISPUTES] } },
    select: { id: true },
  });
  return open !== null;
}
