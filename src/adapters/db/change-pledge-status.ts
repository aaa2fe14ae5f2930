import { type PledgeStatus, pledgeMayBecome } from '@/domain/pledge-status';
import type { Tx } from './client';
import type { PledgeUncheckedUpdateManyInput } from './generated/models/Pledge';

export interface PledgeChange {
  readonly pledgeId: string;
  readonly amountCents: number;
  readonly from: PledgeStatus;
  readonly to: PledgeStatus;
  readonly actor: string;
  readonly reason?: string;
  readonly at: Date;
  readonly set?: PledgeUncheckedUpdateManyInput;
}

/**
 * The only writer of a pledge's status, but for opening and confirming (SQL functions open_pledge, confirm_pledge).
 * False: it was no longer `from`, somebody else was faster, and nothing was written.
 */
export async function changePledgeStatus(tx: Tx, change: PledgeChange): Promise<boolean> {
  const { pledgeId, amountCents, from, to, actor, reason = '', at, set = {} } = change;
  if (!pledgeMayBecome(from, to)) throw new Error(`a pledge never goes from ${from} to ${to}`);
  const { count } = await tx.pledge.updateMany({
    where: { id: pledgeId, status: from },
    data: { ...set, status: to },
  });
  if (count === 0) return false;
  await tx.pledgeEvent.create({ data: { pledgeId, actor, from, to, reason, amountCents, at } });
  return true;
}
