import type Stripe from 'stripe';
import { kept, mergeMetadata, shippingOf } from '../objects/fields.ts';
import { newPaymentIntent } from '../objects/payment-intent.ts';
import { usablePaymentMethod } from '../objects/payment-method.ts';
import { present } from '../objects/present.ts';
import { newIntentHidden } from '../objects/setup-intent.ts';
import { cancelPayment } from '../rules/cancel-payment.ts';
import { captureCharge } from '../rules/capture.ts';
import { confirmPayment } from '../rules/confirm-payment.ts';
import { emit } from '../rules/emit.ts';
import { unexpectedState } from '../rules/unexpected-state.ts';
import { invalid } from '../transport/api-error.ts';
import { expand, text } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { refuseBadAmount } from './amounts.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';
import {
  paymentIntentCancel,
  paymentIntentCapture,
  paymentIntentConfirm,
  paymentIntentCreate,
  paymentIntentList,
  paymentIntentUpdate,
} from './payment-intents.params.ts';

type CreateParams = Stripe.PaymentIntentCreateParams;

function create(call: Call<CreateParams>): object {
  const { world, account, params } = call;
  refuseBadAmount(params.amount, params.currency);
  if (params.off_session !== undefined && !params.confirm) {
    throw invalid(
      'When `off_session` is set on creation, `confirm` must be `true`.',
      undefined,
      'off_session',
    );
  }
  if (params.customer) findOrThrow(call, 'customer', params.customer, 'customer');
  if (params.on_behalf_of) refuseUnreadyMerchant(world, params.on_behalf_of);
  // Older versions capture at once and take cards alone.
  const older = call.pinned ? {} : { capture_method: 'automatic' as const };
  const object = newPaymentIntent(world, { ...older, ...params });
  const intent = world.collections.payment_intent.insert(account, object, {
    ...newIntentHidden(null),
    cardOnly: !call.pinned,
  });
  emit(world, 'payment_intent.created', 'payment_intent', intent);
  if (params.confirm) return confirmPayment(world, intent.id, params);
  if (!params.payment_method) return present(world, 'payment_intent', intent);
  const method = usablePaymentMethod(world, account, params.payment_method);
  return present(
    world,
    'payment_intent',
    world.collections.payment_intent.change(intent.id, {
      payment_method: method.id,
      status: 'requires_confirmation',
    }),
  );
}

function refuseUnreadyMerchant(world: World, id: string): void {
  const merchant = world.collections.account.find(id);
  if (!merchant) throw invalid(`No such account: '${id}'`, 'resource_missing', 'on_behalf_of');
  if (merchant.object.capabilities?.card_payments !== 'active') {
    throw invalid(
      'Your account cannot currently make charges on behalf of this account: it needs the capability `card_payments`.',
      'account_invalid',
      'on_behalf_of',
    );
  }
}

function update(call: Call<Stripe.PaymentIntentUpdateParams>): object {
  const { world, params } = call;
  const entry = findOrThrow(call, 'payment_intent', call.path[0]);
  const before = entry.object;
  if (before.status === 'succeeded' || before.status === 'canceled' || before.status === 'processing') {
    const locked = Object.keys(params).filter((key) => !['metadata', 'description', 'expand'].includes(key));
    if (locked.length > 0) throw unexpectedState(world, entry, 'update', locked[0]);
  }
  if (params.amount !== undefined) refuseBadAmount(params.amount, before.currency);
  if (params.customer) findOrThrow(call, 'customer', params.customer, 'customer');
  const method = params.payment_method
    ? usablePaymentMethod(world, entry.account, params.payment_method)
    : null;
  const after = world.collections.payment_intent.change(entry.id, {
    amount: params.amount ?? before.amount,
    customer: kept(params.customer, before.customer as string | null),
    description: kept(params.description, before.description),
    metadata: mergeMetadata(before.metadata, params.metadata),
    receipt_email: kept(params.receipt_email, before.receipt_email),
    statement_descriptor: kept(params.statement_descriptor, before.statement_descriptor),
    statement_descriptor_suffix: kept(params.statement_descriptor_suffix, before.statement_descriptor_suffix),
    transfer_group: kept(params.transfer_group, before.transfer_group),
    ...optionsOf(params),
    ...(method ? { payment_method: method.id, status: 'requires_confirmation' } : {}),
  });
  return present(world, 'payment_intent', after);
}

function confirm(call: Call<Stripe.PaymentIntentConfirmParams>): object {
  const { world, params } = call;
  const { id, object } = findOrThrow(call, 'payment_intent', call.path[0], 'intent');
  const { amount_to_confirm } = params;
  if (amount_to_confirm !== undefined && amount_to_confirm !== object.amount) {
    throw invalid(
      `The amount to confirm (${amount_to_confirm}) is not that of the PaymentIntent (${object.amount}).`,
      undefined,
      'amount_to_confirm',
    );
  }
  if (['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(object.status)) {
    world.collections.payment_intent.change(id, {
      receipt_email: kept(params.receipt_email, object.receipt_email),
      ...optionsOf(params),
    });
  }
  return confirmPayment(world, id, params);
}

/** What both an update and a confirmation may change of the way to pay. */
function optionsOf(
  params: Stripe.PaymentIntentConfirmParams | Stripe.PaymentIntentUpdateParams,
): Partial<Stripe.PaymentIntent> {
  const { allowed_payment_method_types: types, capture_method, setup_future_usage, shipping } = params;
  return {
    ...(types ? { allowed_payment_method_types: types, payment_method_types: types } : {}),
    ...(capture_method ? { capture_method } : {}),
    ...(setup_future_usage === undefined ? {} : { setup_future_usage: setup_future_usage || null }),
    ...(shipping === undefined ? {} : { shipping: shippingOf(shipping) }),
  };
}

/** Takes what a manual confirmation holds, or a part of it. */
function capture(call: Call<Stripe.PaymentIntentCaptureParams>): object {
  const { world, params } = call;
  const intent = findOrThrow(call, 'payment_intent', call.path[0], 'intent');
  const charge = world.collections.charge.find(idOf(intent.object.latest_charge));
  if (intent.object.status !== 'requires_capture' || !charge) {
    throw unexpectedState(world, intent, 'capture');
  }
  const amount = params.amount_to_capture ?? intent.object.amount_capturable;
  if (amount > intent.object.amount_capturable) {
    throw invalid(
      `The remaining amount that can be captured for this PaymentIntent is ${intent.object.amount_capturable}, and you tried to capture ${amount}.`,
      'amount_too_large',
      'amount_to_capture',
    );
  }
  captureCharge(world, charge, amount, {
    ...(params.statement_descriptor ? { statement_descriptor: params.statement_descriptor } : {}),
    ...(params.statement_descriptor_suffix
      ? { statement_descriptor_suffix: params.statement_descriptor_suffix }
      : {}),
  });
  const captured = world.collections.payment_intent.change(intent.id, {
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: amount,
    metadata: mergeMetadata(intent.object.metadata, params.metadata),
  });
  emit(world, 'payment_intent.succeeded', 'payment_intent', captured);
  return present(world, 'payment_intent', captured);
}

function cancel(call: Call<Stripe.PaymentIntentCancelParams>): object {
  const intent = findOrThrow(call, 'payment_intent', call.path[0], 'intent');
  if (['succeeded', 'canceled', 'processing'].includes(intent.object.status)) {
    throw unexpectedState(call.world, intent, 'cancel');
  }
  const reason = call.params.cancellation_reason ?? null;
  return present(call.world, 'payment_intent', cancelPayment(call.world, intent, reason));
}

export const paymentIntentRoutes = [
  route('POST', '/v1/payment_intents', paymentIntentCreate, create, { slow: true }),
  route('GET', '/v1/payment_intents', paymentIntentList, (call: Call<Stripe.PaymentIntentListParams>) =>
    answerPage(call, 'payment_intent', '/v1/payment_intents', { customer: call.params.customer }),
  ),
  route('GET', '/v1/payment_intents/:id', { ...expand, client_secret: text() }, retrieve('payment_intent')),
  route('POST', '/v1/payment_intents/:id', paymentIntentUpdate, update),
  route('POST', '/v1/payment_intents/:id/confirm', paymentIntentConfirm, confirm, { slow: true }),
  route('POST', '/v1/payment_intents/:id/capture', paymentIntentCapture, capture),
  route('POST', '/v1/payment_intents/:id/cancel', paymentIntentCancel, cancel),
];
