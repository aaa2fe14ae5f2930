import type Stripe from 'stripe';
import { addressOf, kept, mergeMetadata } from '../objects/fields.ts';
import { mintPaymentMethod, usablePaymentMethod } from '../objects/payment-method.ts';
import { attach, detach } from '../rules/attach.ts';
import { cardOf } from '../rules/cards.ts';
import { changed } from '../rules/changed.ts';
import { cardError, refusalOf } from '../rules/declines.ts';
import { emit } from '../rules/emit.ts';
import { ApiError, invalid, missing } from '../transport/api-error.ts';
import { expand } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';
import {
  paymentMethodAttach,
  paymentMethodCreate,
  paymentMethodList,
  paymentMethodUpdate,
} from './payment-methods.params.ts';

function create({ world, account, params }: Call<Stripe.PaymentMethodCreateParams>): object {
  const card = params.card as Stripe.PaymentMethodCreateParams.Card | undefined;
  if (!card) throw invalid('Missing required param: card.', 'parameter_missing', 'card');
  if (card.token) throw missing('token', card.token, 'card[token]');
  const method = mintPaymentMethod(world, account, {
    number: (card.number ?? '').replaceAll(' ', ''),
    expMonth: card.exp_month ?? 12,
    expYear: card.exp_year ?? 2040,
    name: params.billing_details?.name || null,
    email: params.billing_details?.email || null,
  });
  const metadata = mergeMetadata(null, params.metadata);
  return world.collections.payment_method.change(method.id, { metadata }).object;
}

function update(call: Call<Stripe.PaymentMethodUpdateParams>): object {
  const { world, params } = call;
  const { id, object: before } = findOrThrow(call, 'payment_method', call.path[0]);
  if (!before.customer) {
    throw invalid('You must save this PaymentMethod to a customer before you can update it.');
  }
  const details = params.billing_details;
  const after = world.collections.payment_method.change(id, {
    metadata: mergeMetadata(before.metadata, params.metadata),
    billing_details: {
      ...before.billing_details,
      email: kept(details?.email, before.billing_details.email),
      name: kept(details?.name, before.billing_details.name),
      phone: kept(details?.phone, before.billing_details.phone),
      ...(details?.address === undefined ? {} : { address: addressOf(details.address) }),
    },
    ...(before.card
      ? {
          card: {
            ...before.card,
            exp_month: params.card?.exp_month ?? before.card.exp_month,
            exp_year: params.card?.exp_year ?? before.card.exp_year,
          },
        }
      : {}),
  });
  emit(world, 'payment_method.updated', 'payment_method', after, changed(before, after.object));
  return after.object;
}

function attachTo(call: Call<Stripe.PaymentMethodAttachParams>): object {
  const { world, account, params } = call;
  if (!params.customer) throw invalid('Missing required param: customer.', 'parameter_missing', 'customer');
  const customer = findOrThrow(call, 'customer', params.customer, 'customer');
  const method = usablePaymentMethod(world, account, call.path[0] ?? '');
  if (method.object.customer && idOf(method.object.customer) !== customer.id) {
    throw invalid('The payment method you provided has already been attached to a customer.');
  }
  const refused = cardOf(method.hidden.number).onSave;
  if (refused) throw new ApiError(402, { ...cardError(refusalOf(refused)), payment_method: method.object });
  return method.object.customer ? method.object : attach(world, method, customer.id).object;
}

function detachFrom(call: Call<object>): object {
  const method = findOrThrow(call, 'payment_method', call.path[0]);
  if (!method.object.customer) {
    throw invalid(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
    );
  }
  return detach(call.world, method).object;
}

export const paymentMethodRoutes = [
  route('POST', '/v1/payment_methods', paymentMethodCreate as never, create),
  route('GET', '/v1/payment_methods', paymentMethodList, (call: Call<Stripe.PaymentMethodListParams>) => {
    const { customer, type } = call.params;
    const where = type ? (entry: EntryOf<'payment_method'>) => entry.object.type === type : undefined;
    return answerPage(call, 'payment_method', '/v1/payment_methods', { customer }, where);
  }),
  route('GET', '/v1/payment_methods/:id', expand, retrieve('payment_method')),
  route('POST', '/v1/payment_methods/:id', paymentMethodUpdate, update),
  route('POST', '/v1/payment_methods/:id/attach', paymentMethodAttach, attachTo),
  route('POST', '/v1/payment_methods/:id/detach', expand, detachFrom),
];
