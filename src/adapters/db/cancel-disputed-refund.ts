import { creditNoteCancelledEntry, refundCancelledEntry } from '@/domain/ledger-refund';
import { cents } from '@/domain/money';
import { changeRefundRequest } from './change-refund-request';
import type { Tx } from './client';
import { postEntry } from './post-entry';

/**
 * Takes a promised refund back because a bank has the money of its charge (collection.md 17): what was owed to the backer is the business's again, and so
 * is our fee ours. A part of the transfer that was already taken back stays owed to the business. The caller holds the campaign's row.
 */
export async function cancelDisputedRefund(
  tx: Tx,
  request: { id: string; campaignId: string; pledgeId: string; amountCents: number },
  at: Date,
): Promise<void> {
  const { id: requestId, campaignId, pledgeId } = request;
  if (!(await changeRefundRequest(tx, { id: requestId, from: 'OPEN', to: 'CANCELLED', at }))) return;
  const { businessId } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { businessId: true },
  });
  const posting = { campaignId, businessId, at };
  const amountCents = cents(request.amountCents);
  await postEntry(tx, refundCancelledEntry({ requestId, pledgeId, amountCents }), posting);
  const note = await readCreditNote(tx, requestId);
  await postEntry(tx, creditNoteCancelledEntry({ requestId, pledgeId, ...note }), posting);
}

/** The fee and VAT that were given back for it; zeros when there was none. */
async function readCreditNote(tx: Tx, requestId: string) {
  const lines = await tx.ledgerLine.findMany({
    where: { entry: { cause: `credit-note:${requestId}` } },
    select: { account: true, amountCents: true },
  });
  const on = (account: string) => cents(lines.find((line) => line.account === account)?.amountCents ?? 0n);
  return { feeCents: on('FE'), vatCents: on('VA') };
}
