import { StripeAway } from '@/adapters/charging/stripe-away';
import { askForPayout } from '@/adapters/db/ask-for-payout';
import { database, type Tx } from '@/adapters/db/client';
import { type LockedDispute, lockDispute, writeDueTransfer } from '@/adapters/db/dispute-state';
import { planDue } from '@/adapters/db/due';
import { nextReversalAt } from '@/adapters/db/reversal-state';
import { enqueue } from '@/adapters/jobs/enqueue';
import { sendReversalRow } from '@/adapters/refunding/send-reversal';
import { type DisputeStep, nextDisputeStep } from '@/domain/dispute-step';

/**
 * Does what follows from a bank's decision: takes a lost transfer back as far as its money is there, or sends what was held back. Each row is written
 * before its call, so that this may stop anywhere and be run again. Does nothing while the campaign is held; the sweep comes back to it.
 * Throws `StripeAway` to be run again.
 */
export async function carryOutDispute(disputeId: string): Promise<void> {
  for (;;) {
    const { step, locked } = await database().$transaction((tx) => prepareStep(tx, disputeId));
    switch (step) {
      case 'write-reversal':
      case 'write-transfer':
        continue;
      case 'send-reversal':
        if (locked.reversal) await sendReversalRow(locked.reversal);
        continue;
      case 'wait':
        if (locked.state.transfer === 'WAITING')
          throw new StripeAway(`the transfer before the end of dispute ${disputeId}`);
        return;
      case 'nothing':
      case 'finish':
        return;
    }
  }
}

async function prepareStep(tx: Tx, disputeId: string): Promise<{ step: DisputeStep; locked: LockedDispute }> {
  const locked = await lockDispute(tx, disputeId);
  const { dispute, reversal, source, state, now } = locked;
  const { campaignId, pledgeId } = dispute;
  const step = nextDisputeStep(state);
  if (step === 'write-reversal' && source) {
    await tx.reversal.create({
      data: {
        campaignId,
        transferId: source.id,
        disputeId,
        number: (reversal?.number ?? 0) + 1,
        amountCents: state.wantedReversalCents,
        createdAt: now,
      },
    });
  }
  if (step === 'write-transfer')
    await enqueue(tx, 'send-transfer', { transferId: await writeDueTransfer(tx, pledgeId, now) });
  if (step === 'wait' && reversal?.status === 'ERROR')
    await planDue(tx, 'carry-out-dispute', disputeId, nextReversalAt(reversal.createdAt));
  // With the transfer that was written: it is the transfers' own job from here.
  if (step === 'finish' || step === 'write-transfer') {
    await tx.dispute.update({ where: { id: disputeId }, data: { doneAt: now } });
    await askForPayout(tx, campaignId);
  }
  return { step, locked };
}
