import { StripeAway } from '@/adapters/charging/stripe-away';
import { askForPayout } from '@/adapters/db/ask-for-payout';
import { cancelDisputedRefund } from '@/adapters/db/cancel-disputed-refund';
import { database, type Tx } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { type LockedRefund, lockRefund } from '@/adapters/db/refund-state';
import { nextReversalAt } from '@/adapters/db/reversal-state';
import { sendRefundRow } from '@/adapters/refunding/send-refund';
import { sendReversalRow } from '@/adapters/refunding/send-reversal';
import { nextRefundStep, type RefundStep } from '@/domain/refund-step';

/**
 * Gives promised money back: takes the business's part back first when it had been transferred, then refunds the card (collection.md 14). Each row is
 * written before its call, so that this may stop anywhere and be run again: it goes on with what it finds, under the same keys. Does nothing
 * while the campaign is held. Throws `StripeAway` to be run again.
 */
export async function carryOutRefund(requestId: string): Promise<void> {
  for (;;) {
    const { step, locked } = await database().$transaction((tx) => prepareStep(tx, requestId));
    switch (step) {
      case 'write-reversal':
      case 'write-refund':
        continue;
      case 'send-reversal':
        if (locked.reversal) await sendReversalRow(locked.reversal);
        continue;
      case 'send-refund':
        if (locked.refund) await sendRefundRow(locked.refund, locked);
        continue;
      case 'wait':
        if (locked.state.transfer === 'WAITING')
          throw new StripeAway(`the transfer before refund ${requestId}`);
        return;
      case 'cancel':
      case 'nothing':
      case 'stuck':
        return;
    }
  }
}

async function prepareStep(tx: Tx, requestId: string): Promise<{ step: RefundStep; locked: LockedRefund }> {
  const locked = await lockRefund(tx, requestId);
  const { request, charge, transfer, reversal, refund, state, now } = locked;
  const step = nextRefundStep(state);
  if (step === 'write-reversal' && transfer) {
    await tx.reversal.create({
      data: {
        campaignId: request.campaignId,
        transferId: transfer.id,
        requestId,
        number: (reversal?.number ?? 0) + 1,
        amountCents: state.wantedReversalCents,
        createdAt: now,
      },
    });
  }
  if (step === 'write-refund') {
    if (!charge) throw new Error(`refund ${requestId} of a pledge without a charge`);
    await tx.refund.create({
      data: {
        requestId,
        number: (refund?.number ?? 0) + 1,
        chargeId: charge.id,
        amountCents: request.amountCents,
        createdAt: now,
      },
    });
    // A payout waits for this moment: what is left on the account is certain now.
    await askForPayout(tx, request.campaignId);
  }
  if (step === 'cancel') {
    await cancelDisputedRefund(tx, request, now);
    await askForPayout(tx, request.campaignId);
  }
  // Not while it is the refund that waits: the instant would lie in the past, and come again at once.
  const reversalWaits = state.reversal?.another === 'LATER' && (!state.refund || state.refund.neverArrived);
  if (step === 'wait' && reversal && reversalWaits)
    await planDue(tx, 'carry-out-refund', requestId, nextReversalAt(reversal.createdAt));
  return { step, locked };
}
