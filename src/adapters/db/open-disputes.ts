import { OPEN_DISPUTES, UNREFUNDABLE_DISPUTES } from '@/domain/dispute';
import type { Tx } from './client';

/** A bank has the money of a pledge for the time being: nothing is refunded until it has decided. What it kept in the end is a matter of amounts. */
export async function isDisputed(tx: Tx, pledgeId: string): Promise<boolean> {
  const open = await tx.dispute.findFirst({
    where: { pledgeId, status: { in: [...UNREFUNDABLE_DISPUTES] } },
    select: { id: true },
  });
  return open !== null;
}

/** The bank has not decided about a charge, or what follows from its decision has not been done. */
export const openDisputes = { status: { in: [...OPEN_DISPUTES] } };
