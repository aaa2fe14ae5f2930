import { reversalEntries } from '@/domain/ledger-refund';
import { cents } from '@/domain/money';
import { stopForbidden } from '../charging/stop-forbidden';
import { StripeAway } from '../charging/stripe-away';
import { businessNow } from '../clock';
import { database } from '../db/client';
import type { ReversalModel } from '../db/generated/models/Reversal';
import { postEntry } from '../db/post-entry';
import { NOT_THERE_YET } from '../db/reversal-state';
import { alertDesk } from '../mail/tell-people';
import type { VendorError } from '../stripe/answer';
import { NEVER_ARRIVED } from '../stripe/call-or-find';
import {
  accountTransactionOfReversal,
  type ReversalSides,
  readReversal,
  sendReversal as sendToStripe,
  sidesOfReversal,
} from '../stripe/reversals';
import { failUnknown } from './unknown-end';

const KEY_REVOKED = 401;

/**
 * Sends the reversal whose row stands, or sends it again under the same key, and posts both its sides to the ledger. A known no ends the row:
 * whoever asked decides what comes next. Throws `StripeAway` to be run again.
 */
export async function sendReversalRow(reversal: ReversalModel): Promise<void> {
  const { transfer, ...row } = await database().reversal.findUniqueOrThrow({
    where: { id: reversal.id },
    include: { transfer: true },
  });
  const { stripeId: transferStripeId, destination, pledgeId } = transfer;
  if (!transferStripeId) throw new Error(`reversal ${row.id} of a transfer that Stripe does not have`);
  if (row.status === 'ERROR' || row.accountTransaction) return;
  if (row.status === 'SUCCEEDED') {
    const sides = row.stripeId && (await readReversal(transferStripeId, row.stripeId));
    if (!sides) throw new StripeAway(`reversal ${row.id}`);
    return postSides(row, pledgeId, destination, sides);
  }
  const now = await businessNow();
  const causeId = row.requestId ?? row.disputeId;
  if (!causeId) throw new Error(`reversal ${row.id} has no cause`);
  const { number, amountCents } = row;
  const answer = await sendToStripe({ transferStripeId, causeId, number, amountCents, pledgeId, now });
  const unfinished = { id: row.id, status: { in: ['CREATED' as const, 'UNKNOWN' as const] } };
  switch (answer.kind) {
    case 'done': {
      const sides = sidesOfReversal(answer.object);
      const { stripeId, platformTransaction } = sides;
      await database().reversal.updateMany({
        where: unfinished,
        data: { status: 'SUCCEEDED', stripeId, platformTransaction },
      });
      return postSides(row, pledgeId, destination, sides);
    }
    case 'unknown':
      await database().reversal.updateMany({ where: unfinished, data: { status: 'UNKNOWN' } });
      return failUnknown(row, answer.reason, now);
    case 'forbidden':
      // Our own key was revoked: nothing at all may be sent. Anything else forbids this account alone, and the platform pays.
      if (answer.httpStatus === KEY_REVOKED) return stopForbidden(row.campaignId, now);
      return refuse(row, answer.error, now);
    default:
      return refuse(row, answer.error, now);
  }
}

/** A known no. The desk is told unless another reversal follows. */
async function refuse({ id, campaignId }: ReversalModel, error: VendorError, at: Date): Promise<void> {
  const errorCode = error.code ?? 'refused';
  await database().$transaction(async (tx) => {
    const { count } = await tx.reversal.updateMany({
      where: { id, status: { in: ['CREATED', 'UNKNOWN'] } },
      data: { status: 'ERROR', errorCode },
    });
    if (count === 0 || errorCode === NEVER_ARRIVED || errorCode === NOT_THERE_YET) return;
    await alertDesk(tx, campaignId, { about: 'REVERSAL_REFUSED', occurrence: id, at });
  });
}

async function postSides(
  row: ReversalModel,
  pledgeId: string,
  account: string,
  sides: ReversalSides,
): Promise<void> {
  const accountTransaction = await accountTransactionOfReversal(sides.paymentRefund, account);
  if (!accountTransaction) throw new StripeAway(`the account's side of reversal ${sides.stripeId}`);
  const at = await businessNow();
  const { id, campaignId, amountCents } = row;
  await database().$transaction(async (tx) => {
    const { businessId } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { businessId: true },
    });
    const entries = reversalEntries({
      reversalId: sides.stripeId,
      pledgeId,
      amountCents: cents(amountCents),
      platformTransaction: sides.platformTransaction,
      accountTransaction,
    });
    for (const entry of entries) await postEntry(tx, entry, { campaignId, businessId, at });
    await tx.reversal.update({ where: { id }, data: { accountTransaction } });
  });
}
