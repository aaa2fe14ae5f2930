import type Stripe from 'stripe';
import { newRefund } from '../objects/refund.ts';
import { newReversal, newTransfer, type TransferWanted } from '../objects/transfer.ts';
import { newTransferPayment } from '../objects/transfer-payment.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { changed } from './changed.ts';
import { emit } from './emit.ts';
import { availabilityOfCharge, post } from './ledger.ts';

/** When the funds of a charge are there: while they are not, a transfer from that charge is as pending as they are. */
export function sourceAvailability(world: World, source: EntryOf<'charge'> | null): number {
  if (!source) return world.now();
  const transaction = world.collections.balance_transaction.find(idOf(source.object.balance_transaction));
  return transaction ? transaction.object.available_on : availabilityOfCharge(world);
}

/** Moves money from the platform's balance to a connected account's: one transaction on each side. */
export function makeTransfer(world: World, wanted: TransferWanted): EntryOf<'transfer'> {
  const availableOn = Math.max(world.now(), sourceAvailability(world, wanted.source));
  const object = newTransfer(world, wanted);
  const out = post(world, world.platformId, {
    type: 'transfer',
    amount: -wanted.amount,
    currency: wanted.currency,
    source: object.id,
    description: wanted.description,
    availableOn,
  });
  const payment = newTransferPayment(world, wanted.amount, object);
  const incoming = post(world, wanted.destination, {
    type: 'payment',
    amount: wanted.amount,
    currency: wanted.currency,
    source: payment.id,
    description: wanted.description,
    availableOn,
  });
  const received = world.collections.charge.insert(
    wanted.destination,
    { ...payment, balance_transaction: incoming.id },
    { number: '' },
  );
  const transfer = world.collections.transfer.insert(
    world.platformId,
    { ...object, balance_transaction: out.id, destination_payment: received.id },
    {},
  );
  emit(world, 'transfer.created', 'transfer', transfer);
  emit(world, 'payment.created' as Stripe.Event.Type, 'charge', received);
  return transfer;
}

/** Takes back all or part of a transfer, with the availability of the money it takes. */
export function reverseTransfer(
  world: World,
  transfer: EntryOf<'transfer'>,
  wanted: { amount: number; description: string | null; metadata: Stripe.Metadata },
): EntryOf<'transfer_reversal'> {
  const destination = idOf(transfer.object.destination) ?? '';
  const moved = world.collections.balance_transaction.find(idOf(transfer.object.balance_transaction));
  const availableOn = Math.max(world.now(), moved?.object.available_on ?? 0);
  const payment = world.collections.charge.find(idOf(transfer.object.destination_payment));
  const { currency } = transfer.object;
  const object = newReversal(world, transfer.object, wanted);
  const back = post(world, world.platformId, {
    type: 'transfer_refund',
    amount: wanted.amount,
    currency,
    source: object.id,
    description: wanted.description,
    availableOn,
  });
  let paymentRefund: string | null = null;
  if (payment) {
    const refund = newRefund(world, payment.object, { ...wanted, waits: null, reason: null });
    const id = `pyr_${refund.id.slice(3)}`;
    const out = post(world, destination, {
      type: 'payment_refund',
      amount: -wanted.amount,
      currency,
      source: id,
      availableOn,
    });
    const given = { ...refund, id, balance_transaction: out.id, source_transfer_reversal: object.id };
    const amount_refunded = payment.object.amount_refunded + wanted.amount;
    const refunded = world.collections.charge.change(payment.id, {
      amount_refunded,
      refunded: amount_refunded === payment.object.amount,
    });
    emit(world, 'refund.created', 'refund', world.collections.refund.insert(destination, given, {}));
    emit(world, 'charge.refunded', 'charge', refunded, changed(payment.object, refunded.object));
    paymentRefund = id;
  }
  const reversal = world.collections.transfer_reversal.insert(
    world.platformId,
    { ...object, balance_transaction: back.id, destination_payment_refund: paymentRefund },
    {},
  );
  const amount_reversed = transfer.object.amount_reversed + wanted.amount;
  const reversed = world.collections.transfer.change(transfer.id, {
    amount_reversed,
    reversed: amount_reversed === transfer.object.amount,
  });
  emit(world, 'transfer.reversed', 'transfer', reversed, changed(transfer.object, reversed.object));
  return reversal;
}
