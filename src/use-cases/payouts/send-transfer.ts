import { stopForbidden } from '@/adapters/charging/stop-forbidden';
import { StripeAway } from '@/adapters/charging/stripe-away';
import { businessNow } from '@/adapters/clock';
import { askForPayout } from '@/adapters/db/ask-for-payout';
import { database, type Tx } from '@/adapters/db/client';
import type { TransferModel } from '@/adapters/db/generated/models/Transfer';
import { transferMayLeave } from '@/adapters/db/hold-back-transfer';
import { postEntry } from '@/adapters/db/post-entry';
import { enqueue } from '@/adapters/jobs/enqueue';
import { alertDesk, tellBusiness } from '@/adapters/mail/tell-people';
import { failUnknown } from '@/adapters/refunding/unknown-end';
import { isPlatformForbidden, type VendorError } from '@/adapters/stripe/answer';
import { NEVER_ARRIVED } from '@/adapters/stripe/call-or-find';
import {
  accountTransactionOf,
  readTransfer,
  sendTransfer as sendToStripe,
  sidesOf,
  type TransferSides,
} from '@/adapters/stripe/transfers';
import { transferEntries } from '@/domain/ledger-collection';
import { cents } from '@/domain/money';

const NOT_YET = 'balance_insufficient';

/**
 * Sends one transfer whose row stands, or sends it again under the same key, and posts both its sides to the ledger. A capability that lapsed
 * is told to business and desk; the next try is a new row (`resend-transfers`). Stops while the campaign is held. Safe to repeat.
 */
export async function sendTransfer(transferId: string): Promise<void> {
  const row = await database().transfer.findUniqueOrThrow({
    where: { id: transferId },
    include: { campaign: { select: { holdReason: true } } },
  });
  const { campaign, ...transfer } = row;
  if (transfer.status === 'ERROR' || transfer.accountTransaction) return;
  if (transfer.status === 'SUCCEEDED') return postSides(transfer, await lookUp(transfer));
  if (campaign.holdReason) return;
  if (!(await database().$transaction((tx) => transferMayLeave(tx, transfer)))) return;

  const now = await businessNow();
  const answer = await sendToStripe({ ...transfer, now });
  switch (answer.kind) {
    case 'done': {
      const sides = sidesOf(answer.object);
      await database().transfer.updateMany({
        where: { id: transferId, status: { in: ['CREATED', 'UNKNOWN'] } },
        data: {
          status: 'SUCCEEDED',
          stripeId: sides.stripeId,
          platformTransaction: sides.platformTransaction,
        },
      });
      return postSides(transfer, sides);
    }
    case 'unknown':
      await database().transfer.updateMany({
        where: { id: transferId, status: 'CREATED' },
        data: { status: 'UNKNOWN' },
      });
      return failUnknown(transfer, answer.reason, now);
    case 'forbidden':
      if (isPlatformForbidden(answer)) return stopForbidden(transfer.campaignId, now);
      return refuse(transfer, answer.error);
    default:
      return refuse(transfer, answer.error);
  }
}

async function lookUp({ id, stripeId }: TransferModel): Promise<TransferSides> {
  const sides = stripeId && (await readTransfer(stripeId));
  if (!sides) throw new StripeAway(`transfer ${id}`);
  return sides;
}

async function postSides(transfer: TransferModel, sides: TransferSides): Promise<void> {
  const { id, campaignId, pledgeId, amountCents, destination } = transfer;
  const accountTransaction = await accountTransactionOf(sides.destinationPayment, destination);
  if (!accountTransaction) throw new StripeAway(`the account's side of transfer ${sides.stripeId}`);
  const at = await businessNow();
  await database().$transaction(async (tx) => {
    const { campaign } = await tx.transfer.findUniqueOrThrow({
      where: { id },
      include: { campaign: { select: { businessId: true } } },
    });
    const entries = transferEntries({
      transferId: sides.stripeId,
      pledgeId,
      amountCents: cents(amountCents),
      platformTransaction: sides.platformTransaction,
      accountTransaction,
    });
    for (const entry of entries)
      await postEntry(tx, entry, { campaignId, businessId: campaign.businessId, at });
    await tx.transfer.update({ where: { id }, data: { accountTransaction } });
    await wakeRefunds(tx, pledgeId);
    await askForPayout(tx, campaignId);
  });
}

/** A known no: nothing was moved. Told once a day at most, however many transfers meet it. */
async function refuse(transfer: TransferModel, error: VendorError): Promise<void> {
  const { id, campaignId } = transfer;
  const at = await businessNow();
  const failureCode = error.code ?? 'refused';
  await database().$transaction(async (tx) => {
    const { count } = await tx.transfer.updateMany({
      where: { id, status: { in: ['CREATED', 'UNKNOWN'] } },
      data: { status: 'ERROR', errorCode: failureCode },
    });
    if (count === 0) return;
    if (failureCode === NEVER_ARRIVED) return writeNext(tx, transfer, at);
    const occurrence = at.toISOString().slice(0, 10);
    await alertDesk(tx, campaignId, { about: 'TRANSFER_REFUSED', occurrence, at });
    // What a bank gave back takes days to be available: nothing that the business could mend.
    if (failureCode === NOT_YET) return;
    const { transferredCents } = await tx.settlement.findUniqueOrThrow({ where: { campaignId } });
    await tellBusiness(tx, campaignId, {
      kind: 'transfers-stopped',
      occurrence,
      figures: { amountCents: Number(transferredCents) },
      at,
    });
  });
}

/** Refunds of its pledge that were promised while its end was not known. */
async function wakeRefunds(tx: Tx, pledgeId: string): Promise<void> {
  const waiting = await tx.refundRequest.findMany({
    where: { pledgeId, status: 'OPEN' },
    select: { id: true },
  });
  for (const { id } of waiting) await enqueue(tx, 'carry-out-refund', { subjectId: id });
}

/** Stripe never had it: the next number, at once, with what refunds have left of it. */
async function writeNext(tx: Tx, { id }: TransferModel, createdAt: Date): Promise<void> {
  const [next] = await tx.$queryRaw<{ id: string }[]>`
    insert into transfer (id, campaign_id, pledge_id, number, charge_id, destination, amount_cents, status, created_at)
    select uuidv7(), campaign_id, pledge_id, number + 1, charge_id, destination, transfer_still_due(pledge_id), 'CREATED', ${createdAt}::timestamptz
    from transfer where id = ${id}::uuid and transfer_still_due(pledge_id) > 0
    returning id`;
  if (next) await enqueue(tx, 'send-transfer', { transferId: next.id });
}
