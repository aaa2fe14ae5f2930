import type { RefundReason } from '@/domain/refund-request';
import type { RefundState } from '@/domain/refund-step';
import { NEVER_ARRIVED } from '../stripe/call-or-find';
import type { Tx } from './client';
import { lockCampaignRow } from './lock-campaign-row';
import { isDisputed } from './open-disputes';
import { readPromised } from './promised-back';
import { readReversalState } from './reversal-state';

/** Locks the campaign of a refund request and reads where it stands. */
export async function lockRefund(tx: Tx, requestId: string) {
  const { campaignId } = await tx.refundRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { campaignId: true },
  });
  const { now, held } = await lockCampaignRow(tx, campaignId);
  const request = await tx.refundRequest.findUniqueOrThrow({
    where: { id: requestId },
    include: {
      pledge: { include: { charge: true } },
      refunds: { orderBy: { number: 'desc' }, take: 1 },
      reversals: { orderBy: { number: 'desc' }, take: 1 },
    },
  });
  const { pledge } = request;
  const reversal = request.reversals[0] ?? null;
  const refund = request.refunds[0] ?? null;
  const { transfers, ...reversing } = await readReversalState(tx, {
    campaignId,
    pledgeId: pledge.id,
    last: reversal,
    takesBack: request.afterSettlement,
    now,
  });
  const state: RefundState = {
    request: request.status,
    campaignHeld: held,
    dispute: await disputeEffect(tx, request),
    ...reversing,
    refund: refund && {
      status: refund.status,
      neverArrived: refund.errorCode === NEVER_ARRIVED,
      isComingBack: refund.balanceTransaction !== null && refund.failureTransaction === null,
    },
  };
  return { request, pledge, charge: pledge.charge, transfer: transfers.source, reversal, refund, state, now };
}

export type LockedRefund = Awaited<ReturnType<typeof lockRefund>>;

/** Owed whatever a bank decides: nothing was bought, or the law says so. */
const OWED_ANYHOW: readonly RefundReason[] = ['AFTER_DROP', 'CAMPAIGN_STOPPED', 'WITHDRAWAL'];

/**
 * A loss ends a promise that the rest of the charge is too small for: the bank gave that money back. While the bank decides, one that the settlement
 * was made without can only wait: its part is in no transfer.
 */
async function disputeEffect(
  tx: Tx,
  request: { pledgeId: string; campaignId: string; reason: RefundReason; afterSettlement: boolean },
): Promise<RefundState['dispute']> {
  if (!(await isDisputed(tx, request.pledgeId)))
    return (await isMoreThanLeft(tx, request.pledgeId)) ? 'CANCELS' : 'NONE';
  if (OWED_ANYHOW.includes(request.reason)) return 'WAITS';
  if (request.afterSettlement) return 'CANCELS';
  const { campaignId } = request;
  return (await tx.settlement.findUnique({ where: { campaignId } })) ? 'WAITS' : 'CANCELS';
}

/** Whether what was promised back of a pledge is more than lost disputes have left of its charge. */
async function isMoreThanLeft(tx: Tx, pledgeId: string): Promise<boolean> {
  const { chargedCents, askedCents, lostCents } = await readPromised(tx, pledgeId);
  return lostCents > 0 && chargedCents !== null && askedCents + lostCents > chargedCents;
}
