import { cents, smaller } from '@/domain/money';
import { addElapsedDays } from '@/domain/paris-time';
import type { RefundState } from '@/domain/refund-step';
import { reversalCents } from '@/domain/reversal';
import { NEVER_ARRIVED } from '../stripe/call-or-find';
import { beyondOwed } from './beyond-owed';
import type { Tx } from './client';
import type { ReversalModel } from './generated/models/Reversal';
import type { TransferModel } from './generated/models/Transfer';
import { heldOnAccount } from './held-on-account';
import { lockCampaignRow } from './lock-campaign-row';
import { reversedOfTransfer, takenOfPledge } from './taken-of-pledge';

/** Stripe refuses a reversal while the money is on its way to the account: asked again once a day, for as long as that may take. */
export const NOT_THERE_YET = 'balance_insufficient';
const MOST_REVERSALS = 8;
const BETWEEN_REVERSALS_DAYS = 1;

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
      pledge: {
        include: { charge: true, settledCharge: true, transfers: { orderBy: { number: 'desc' }, take: 1 } },
      },
      refunds: { orderBy: { number: 'desc' }, take: 1 },
      reversals: { orderBy: { number: 'desc' }, take: 1 },
    },
  });
  const { pledge } = request;
  const transfer = pledge.transfers[0] ?? null;
  const reversal = request.reversals[0] ?? null;
  const refund = request.refunds[0] ?? null;
  const onAccount = await heldOnAccount(tx, campaignId);
  const state: RefundState = {
    request: request.status,
    campaignHeld: held,
    transfer: transferStateOf(transfer),
    reversal: reversal && {
      status: reversal.status,
      posted: reversal.accountTransaction !== null,
      another: anotherAfter(reversal, now),
    },
    wantedReversalCents: cents(
      transfer && request.afterSettlement && pledge.settledCharge
        ? reversalCents({
            takenCents: await takenOfPledge(tx, pledge.id),
            collectedCents: cents(pledge.settledCharge.collectedCents),
            netCents: cents(pledge.settledCharge.netCents),
            transferredCents: cents(transfer.amountCents),
            reversedCents: await reversedOfTransfer(tx, transfer.id),
            heldOnAccountCents: smaller(
              onAccount,
              (await beyondOwed(tx, campaignId, onAccount)) ?? onAccount,
            ),
          })
        : 0,
    ),
    refund: refund && {
      status: refund.status,
      neverArrived: refund.errorCode === NEVER_ARRIVED,
      isComingBack: refund.balanceTransaction !== null && refund.failureTransaction === null,
    },
  };
  return { request, pledge, charge: pledge.charge, transfer, reversal, refund, state, now };
}

export type LockedRefund = Awaited<ReturnType<typeof lockRefund>>;

function transferStateOf(transfer: TransferModel | null): RefundState['transfer'] {
  if (!transfer) return 'NONE';
  if (transfer.status === 'ERROR') return 'REFUSED';
  return transfer.status === 'SUCCEEDED' && transfer.accountTransaction ? 'THERE' : 'WAITING';
}

function anotherAfter({ errorCode, number, createdAt }: ReversalModel, now: Date): 'NOW' | 'LATER' | 'NEVER' {
  if (errorCode === NEVER_ARRIVED) return 'NOW';
  if (errorCode !== NOT_THERE_YET || number >= MOST_REVERSALS) return 'NEVER';
  return nextReversalAt(createdAt) <= now ? 'NOW' : 'LATER';
}

/** When a reversal that came too early is asked again. */
export const nextReversalAt = (createdAt: Date): Date => addElapsedDays(createdAt, BETWEEN_REVERSALS_DAYS);
