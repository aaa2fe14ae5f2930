import type Stripe from 'stripe';
import { kept, mergeMetadata } from '../objects/fields.ts';
import { newPaymentIntent } from '../objects/payment-intent.ts';
import { present } from '../objects/present.ts';
import { newIntentHidden } from '../objects/setup-intent.ts';
import { cancelPayment } from '../rules/cancel-payment.ts';
import { confirmPayment } from '../rules/confirm-payment.ts';
import { emit } from '../rules/emit.ts';
import { unexpectedState } from '../rules/unexpected-state.ts';
import { invalid } from '../transport/api-error.ts';
import { expand, text } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { World } from '../world/world.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';
import {
  paymentIntentCancel,
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
  const intent = world.collections.payment_intent.insert(
    account,
    newPaymentIntent(world, params),
    newIntentHidden(null),
  );
  emit(world, 'payment_intent.created', 'payment_intent', intent);
  if (params.confirm) return confirmPayment(world, intent.id, params);
  if (!params.payment_method) return present(world, 'payment_intent', intent);
  const method = findOrThrow(call, 'payment_method', params.payment_method, 'payment_method');
  return present(
    world,
    'payment_intent',
    world.collections.payment_intent.change(intent.id, {
      payment_method: method.id,
      status: 'requires_confirmation',
    }),
  );
}

function refuseBadAmount(amount: number, currency: string): void {
  if (currency.toLowerCase() !== 'eur') throw invalid(`Invalid currency: ${currency}`, undefined, 'currency');
  if (amount < 1)
    throw invalid('This value must be greater than or equal to 1.', 'parameter_invalid_integer', 'amount');
  if (amount < 50) throw invalid('Amount must be at least €0.50 eur', 'amount_too_small', 'amount');
  if (amount > 99_999_999) {
    throw invalid('Amount must be no more than €999,999.99', 'amount_too_large', 'amount');
  }
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
    ? findOrThrow(call, 'payment_method', params.payment_method, 'payment_method')
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
    ...(params.capture_method ? { capture_method: params.capture_method } : {}),
    ...(method ? { payment_method: method.id, status: 'requires_confirmation' } : {}),
  });
  return present(world, 'payment_intent', after);
}

function confirm(call: Call<Stripe.PaymentIntentConfirmParams>): object {
  const { id } = findOrThrow(call, 'payment_intent', call.path[0], 'intent');
  return confirmPayment(call.world, id, call.params);
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
  route('POST', '/v1/payment_intents/:id/cancel', paymentIntentCancel, cancel),
];
