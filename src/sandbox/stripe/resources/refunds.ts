import type Stripe from 'stripe';
import { mergeMetadata, orNull } from '../objects/fields.ts';
import { cancelRefund, emitRefundUpdated } from '../rules/end-refund.ts';
import { refundCharge } from '../rules/refund-charge.ts';
import { invalid } from '../transport/api-error.ts';
import {
  boolean,
  email,
  expand,
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
  ...texts('charge', 'payment_intent', 'currency', 'customer'),
  instructions_email: email,
  metadata,
  origin: text({ oneOf: ['customer_balance'] }),
  reason: text({ oneOf: ['duplicate', 'fraudulent', 'requested_by_customer'] }),
  reverse_transfer: boolean,
  refund_application_fee: boolean,
};

const listTable: Table<Stripe.RefundListParams> = {
  ...pagination,
  created: range,
  ...texts('charge', 'payment_intent'),
};

function create(call: Call<Stripe.RefundCreateParams>): object {
  const { world, params } = call;
  refuseOtherKinds(params);
  const charge = chargeToRefund(call);
  refuseUnfit(charge, params);
  refuseContested(call, charge);
  const left = charge.object.amount - charge.object.amount_refunded;
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, 'charge_already_refunded');
  const amount = params.amount ?? left;
  if (amount > left) {
    throw invalid(
      `Refund amount (${inEuros(amount)}) is greater than unrefunded amount on charge (${inEuros(left)})`,
      undefined,
      'amount',
    );
  }
  return refundCharge(world, charge, {
    amount,
    reason: params.reason ?? null,
    metadata: mergeMetadata(null, params.metadata),
    instructionsEmail: orNull(params.instructions_email),
  }).object;
}

/** Refunds of a customer's cash balance, and of charges that were split when they were made. */
function refuseOtherKinds(params: Stripe.RefundCreateParams): void {
  if (params.origin || params.customer) {
    throw invalid(
      'The sandbox has no customer cash balances.',
      undefined,
      params.origin ? 'origin' : 'customer',
    );
  }
  if (params.charge && params.payment_intent) {
    throw invalid('You may only specify one of these parameters: charge, payment_intent.');
  }
  if (params.reverse_transfer) {
    throw invalid(
      'Cannot reverse the transfer of a charge that has no associated transfer: it was made by a separate transfer, which is reversed by its own request.',
      undefined,
      'reverse_transfer',
    );
  }
  if (params.refund_application_fee) {
    throw invalid(
      'Attempting to refund_application_fee on a charge that has no application fee.',
      undefined,
      'refund_application_fee',
    );
  }
}

function chargeToRefund(call: Call<Stripe.RefundCreateParams>): EntryOf<'charge'> {
  const { params } = call;
  if (params.charge) return findOrThrow(call, 'charge', params.charge, 'charge');
  if (!params.payment_intent) {
    throw invalid(
      'One of the following params should be provided for this request: payment_intent or charge.',
      'parameter_missing',
    );
  }
  const intent = findOrThrow(call, 'payment_intent', params.payment_intent, 'payment_intent');
  const charge = call.world.collections.charge.find(idOf(intent.object.latest_charge));
  if (charge && intent.object.status === 'succeeded') return charge;
  throw invalid(
    `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
    'payment_intent_unexpected_state',
    'payment_intent',
  );
}

function refuseUnfit({ id, object }: EntryOf<'charge'>, params: Stripe.RefundCreateParams): void {
  if (object.status !== 'succeeded') {
    throw invalid(`Charge ${id} did not succeed; it cannot be refunded.`, 'charge_not_refundable');
  }
  if (!object.captured) {
    throw invalid(
      `Charge ${id} has not been captured: cancel its PaymentIntent instead.`,
      'charge_not_refundable',
    );
  }
  if (object.source_transfer) {
    throw invalid(`${id} was paid by a transfer: reverse ${idOf(object.source_transfer)} instead.`);
  }
  if (params.currency && params.currency.toLowerCase() !== object.currency) {
    throw invalid(`The charge's currency is ${object.currency}.`, undefined, 'currency');
  }
}

/** While a bank holds the money of a charge, or kept it, there is nothing to refund. */
function refuseContested({ world }: Call<unknown>, { id, account }: EntryOf<'charge'>): void {
  const disputes = world.collections.dispute.list(account, 'charge', id);
  if (disputes.every(({ object }) => object.is_charge_refundable)) return;
  throw invalid(`Charge ${id} has been charged back; cannot issue a refund.`, 'charge_disputed', 'charge');
}

const inEuros = (cents: number) => `€${(cents / 100).toFixed(2)}`;

function update(call: Call<Stripe.RefundUpdateParams>): object {
  const before = findOrThrow(call, 'refund', call.path[0]);
  const after = call.world.collections.refund.change(before.id, {
    metadata: mergeMetadata(before.object.metadata, call.params.metadata),
  });
  emitRefundUpdated(call.world, before, after);
  return after.object;
}

/** Only a refund that waits for its receiver can be cancelled, and no card makes one wait for that. */
function cancel(call: Call<Stripe.RefundCancelParams>): object {
  const refund = findOrThrow(call, 'refund', call.path[0]);
  if (refund.object.status === 'requires_action') return cancelRefund(call.world, refund).object;
  throw invalid(
    `You cannot cancel this refund because it has a status of ${refund.object.status}. Only refunds with a status of requires_action can be canceled.`,
  );
}

export const refundRoutes = [
  route('POST', '/v1/refunds', createTable, create),
  route('GET', '/v1/refunds', listTable, (call: Call<Stripe.RefundListParams>) => {
    const { charge, payment_intent } = call.params;
    return answerPage(call, 'refund', '/v1/refunds', { charge, payment_intent });
  }),
  route('GET', '/v1/refunds/:id', expand, retrieve('refund')),
  route('POST', '/v1/refunds/:id', { ...expand, metadata }, update),
  route('POST', '/v1/refunds/:id/cancel', expand, cancel),
];
