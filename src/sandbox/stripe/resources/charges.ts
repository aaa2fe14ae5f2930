import type Stripe from 'stripe';
import type { Payment } from '../objects/charge.ts';
import { kept, mergeMetadata, orNull, shippingOf } from '../objects/fields.ts';
import { usablePaymentMethod, usableSource } from '../objects/payment-method.ts';
import { captureCharge } from '../rules/capture.ts';
import { changed } from '../rules/changed.ts';
import { chargeDirectly } from '../rules/charge-directly.ts';
import { emit } from '../rules/emit.ts';
import { invalid } from '../transport/api-error.ts';
import { expand } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import { refuseBadAmount } from './amounts.ts';
import { chargeCapture, chargeCreate, chargeList, chargeUpdate } from './charges.params.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';

function create(call: Call<Stripe.ChargeCreateParams>): object {
  const { world, account, params } = call;
  for (const name of ['amount', 'currency'] as const) {
    if (!params[name]) throw invalid(`Missing required param: ${name}.`, 'parameter_missing', name);
  }
  refuseBadAmount(params.amount ?? 0, params.currency ?? '');
  const payment: Payment = {
    amount: params.amount ?? 0,
    currency: (params.currency ?? '').toLowerCase(),
    customer: orNull(params.customer),
    description: orNull(params.description),
    metadata: mergeMetadata(null, params.metadata),
    on_behalf_of: orNull(params.on_behalf_of),
    payment_intent: null,
    receipt_email: orNull(params.receipt_email),
    shipping: shippingOf(params.shipping),
    statement_descriptor: orNull(params.statement_descriptor),
    statement_descriptor_suffix: orNull(params.statement_descriptor_suffix),
    transfer_group: orNull(params.transfer_group),
  };
  return chargeDirectly(world, account, payment, methodToCharge(call), params.capture !== false).object;
}

/** The card of a test token, or the one that the customer pays with. */
function methodToCharge(call: Call<Stripe.ChargeCreateParams>): EntryOf<'payment_method'> {
  const { world, account, params } = call;
  if (params.source) return usableSource(world, account, params.source, 'source');
  if (!params.customer) throw invalid('Must provide source or customer.', 'parameter_missing', 'source');
  const { object } = findOrThrow(call, 'customer', params.customer, 'customer');
  const method = idOf(object.invoice_settings.default_payment_method);
  if (method) return usablePaymentMethod(world, account, method);
  const source = idOf(object.default_source);
  if (source) return usableSource(world, account, source, 'customer');
  throw invalid('Cannot charge a customer that has no active card', 'missing', 'card');
}

function update(call: Call<Stripe.ChargeUpdateParams>): object {
  const { world, params } = call;
  const { id, object: before } = findOrThrow(call, 'charge', call.path[0]);
  const report = params.fraud_details?.user_report;
  const after = world.collections.charge.change(id, {
    description: kept(params.description, before.description),
    receipt_email: kept(params.receipt_email, before.receipt_email),
    transfer_group: kept(params.transfer_group, before.transfer_group),
    metadata: mergeMetadata(before.metadata, params.metadata),
    ...(params.shipping === undefined ? {} : { shipping: shippingOf(params.shipping) }),
    ...(report === undefined ? {} : { fraud_details: report ? { user_report: report } : {} }),
  });
  emit(world, 'charge.updated', 'charge', after, changed(before, after.object));
  return after.object;
}

function capture(call: Call<Stripe.ChargeCaptureParams>): object {
  const { world, params } = call;
  const charge = findOrThrow(call, 'charge', call.path[0]);
  const { object } = charge;
  if (object.captured) {
    throw invalid(`Charge ${charge.id} has already been captured.`, 'charge_already_captured');
  }
  if (object.status !== 'succeeded' || object.refunded) {
    throw invalid(
      `Charge ${charge.id} cannot be captured: it has expired or failed.`,
      'charge_expired_for_capture',
    );
  }
  if (object.payment_intent) {
    throw invalid(`Charge ${charge.id} was made by a PaymentIntent: capture ${idOf(object.payment_intent)}.`);
  }
  const amount = params.amount ?? object.amount;
  if (amount > object.amount) {
    throw invalid('You cannot capture more than what was authorized.', 'amount_too_large', 'amount');
  }
  return captureCharge(world, charge, amount).object;
}

export const chargeRoutes = [
  route('POST', '/v1/charges', chargeCreate, create),
  route('GET', '/v1/charges', chargeList, (call: Call<Stripe.ChargeListParams>) => {
    const { payment_intent, customer, transfer_group } = call.params;
    return answerPage(call, 'charge', '/v1/charges', { payment_intent, customer, transfer_group });
  }),
  route('GET', '/v1/charges/:id', expand, retrieve('charge')),
  route('POST', '/v1/charges/:id', chargeUpdate, update),
  route('POST', '/v1/charges/:id/capture', chargeCapture, capture),
];
