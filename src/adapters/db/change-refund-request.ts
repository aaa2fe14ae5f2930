import { REFUND_REQUEST_TRANSITIONS, type RefundRequestStatus } from '@/domain/refund-request';
import type { Tx } from './client';

/** The one writer of a refund request's status. False: somebody else was faster, or the change is not legal. */
export async function changeRefundRequest(
  tx: Tx,
  change: {
    readonly id: string;
    readonly from: RefundRequestStatus;
    readonly to: RefundRequestStatus;
    readonly at: Date;
  },
): Promise<boolean> {
  const { id, from, to, at } = change;
  const targets: readonly RefundRequestStatus[] = REFUND_REQUEST_TRANSITIONS[from];
  if (!targets.includes(to)) return false;
  const { count } = await tx.refundRequest.updateMany({
    where: { id, status: from },
    data: { status: to, endedAt: to === 'OPEN' ? null : at },
  });
  return count === 1;
}
