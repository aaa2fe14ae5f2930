import type Stripe from 'stripe';
import { mergeMetadata } from '../objects/fields.ts';
import { refundCharge } from '../rules/refund-charge.ts';
import { invalid } from '../transport/api-error.ts';
import {
  boolean,
  expand,
  ignored,
  integer,
  metadata,
  pagination,
  range,
  type Table,
  text,
  texts,
} from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';

const createTable: Table<Stripe.RefundCreateParams> = {
  ...expand,
  amount: integer(1),
  ...texts('charge', 'payment_intent', 'currency', 'customer', 'instructions_email'),
  metadata,
  reason: text({ oneOf: ['duplicate', 'fraudulent', 'requested_by_customer'] }),
  reverse_transfer: boolean,
  refund_application_fee: boolean,
  ...ignored('origin'),
};

const listTable: Table<Stripe.RefundListParams> = {
  ...pagination,
  created: range,
  ...texts('charge', 'payment_intent'),
};

function create(call: Call<Stripe.RefundCreateParams>): object {
  const { world, params } = call;
  const charge = chargeToRefund(call);
  if (params.reverse_transfer) {
    throw invalid(
      'Cannot reverse transfer for a charge that has no transfer.',
      undefined,
      'reverse_transfer',
    );
  }
  const left = charge.object.amount - charge.object.amount_refunded;
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, 'charge_already_refunded');
  if (charge.object.disputed) {
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, 'charge_disputed');
  }
  const amount = params.amount ?? left;
  if (amount > left) {
    throw invalid(
      `Refund amount (${amount} cents) is greater than unrefunded amount on charge (${left} cents)`,
      undefined,
      'amount',
    );
  }
  const wanted = {
    amount,
    reason: params.reason ?? null,
    metadata: mergeMetadata(null, params.metadata),
  };
  return refundCharge(world, charge, wanted).object;
}

function chargeToRefund(call: Call<Stripe.RefundCreateParams>): EntryOf<'charge'> {
  const { params } = call;
  if (params.charge) return refundable(findOrThrow(call, 'charge', params.charge, 'charge'));
  if (!params.payment_intent) {
    throw invalid(
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  }
  const intent = findOrThrow(call, 'payment_intent', params.payment_intent, 'payment_intent');
  const charge = call.world.collections.charge.find(idOf(intent.object.latest_charge));
  if (!charge || intent.object.status !== 'succeeded') {
    throw invalid(
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      'payment_intent_unexpected_state',
    );
  }
  return refundable(charge);
}

function refundable(charge: EntryOf<'charge'>): EntryOf<'charge'> {
  if (charge.object.status === 'succeeded') return charge;
  throw invalid(`Charge ${charge.id} did not succeed; it cannot be refunded.`, 'charge_not_refundable');
}

function update(call: Call<Stripe.RefundUpdateParams>): object {
  const { id, object } = findOrThrow(call, 'refund', call.path[0]);
  const merged = mergeMetadata(object.metadata, call.params.metadata);
  return call.world.collections.refund.change(id, { metadata: merged }).object;
}

export const refundRoutes = [
  route('POST', '/v1/refunds', createTable, create),
  route('GET', '/v1/refunds', listTable, (call: Call<Stripe.RefundListParams>) => {
    const { charge, payment_intent } = call.params;
    return answerPage(call, 'refund', '/v1/refunds', { charge, payment_intent });
  }),
  route('GET', '/v1/refunds/:id', expand, retrieve('refund')),
  route('POST', '/v1/refunds/:id', { ...expand, metadata }, update),
];
