import type Stripe from 'stripe';
import { addressOf, kept, mergeMetadata } from '../objects/fields.ts';
import { mintPaymentMethod, usablePaymentMethod, usableSource } from '../objects/payment-method.ts';
import { attach, detach, refuseUnsavable } from '../rules/attach.ts';
import { TEST_TOKENS } from '../rules/cards.ts';
import { changed } from '../rules/changed.ts';
import { emit } from '../rules/emit.ts';
import { invalid, missing } from '../transport/api-error.ts';
import { expand } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import { answerPage, findOrThrow } from './fields.ts';
import {
  paymentMethodAttach,
  paymentMethodCreate,
  paymentMethodList,
  paymentMethodUpdate,
} from './payment-methods.params.ts';

function create(call: Call<Stripe.PaymentMethodCreateParams>): object {
  const { world, params } = call;
  const method = params.payment_method ? cloned(call, params.payment_method) : entered(call);
  const { billing_details } = method.object;
  return world.collections.payment_method.change(method.id, {
    metadata: mergeMetadata(null, params.metadata),
    allow_redisplay: params.allow_redisplay ?? 'unspecified',
    billing_details: {
      ...billing_details,
      name: kept(params.billing_details?.name, billing_details.name),
      email: kept(params.billing_details?.email, billing_details.email),
      phone: kept(params.billing_details?.phone, billing_details.phone),
      address: addressOf(params.billing_details?.address),
    },
  }).object;
}

/** A card by its number, or by a test token. */
function entered({
  world,
  account,
  params,
}: Call<Stripe.PaymentMethodCreateParams>): EntryOf<'payment_method'> {
  const card = params.card as Stripe.PaymentMethodCreateParams.Card | undefined;
  if (!params.type) throw invalid('Missing required param: type.', 'parameter_missing', 'type');
  if (!card) throw invalid('Missing required param: card.', 'parameter_missing', 'card');
  if (card.token) return usableSource(world, account, card.token, 'card[token]');
  if (!card.number)
    throw invalid('Missing required param: card[number].', 'parameter_missing', 'card[number]');
  return mintPaymentMethod(world, account, {
    number: card.number.replaceAll(' ', ''),
    expMonth: card.exp_month ?? 12,
    expYear: card.exp_year ?? 2040,
  });
}

/** The platform's card, for one payment on a connected account. */
function cloned({ world, account }: Call<unknown>, id: string): EntryOf<'payment_method'> {
  const original = world.collections.payment_method.find(id, world.platformId);
  if (account === world.platformId || !original?.object.card) {
    throw missing('payment_method', id, 'payment_method');
  }
  const { exp_month: expMonth, exp_year: expYear } = original.object.card;
  const { number } = original.hidden;
  return mintPaymentMethod(world, account, { number, expMonth, expYear });
}

function update(call: Call<Stripe.PaymentMethodUpdateParams>): object {
  const { world, params } = call;
  const { id, object: before } = findOrThrow(call, 'payment_method', call.path[0]);
  if (!before.customer) {
    throw invalid('You must save this PaymentMethod to a customer before you can update it.');
  }
  const details = params.billing_details;
  const after = world.collections.payment_method.change(id, {
    ...(params.allow_redisplay ? { allow_redisplay: params.allow_redisplay } : {}),
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
  refuseUnsavable(method);
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
    const { customer, type, allow_redisplay } = call.params;
    const where = ({ object }: EntryOf<'payment_method'>) =>
      (!allow_redisplay || object.allow_redisplay === allow_redisplay) && Boolean(object.customer);
    return answerPage(call, 'payment_method', '/v1/payment_methods', { customer, type }, where);
  }),
  route('GET', '/v1/payment_methods/:id', expand, ({ world, account, path }: Call<object>) => {
    const id = path[0] ?? '';
    // A test token is a new card each time that it is looked at.
    if (id in TEST_TOKENS) return usablePaymentMethod(world, account, id).object;
    return findOrThrow({ world, account }, 'payment_method', id).object;
  }),
  route('POST', '/v1/payment_methods/:id', paymentMethodUpdate, update),
  route('POST', '/v1/payment_methods/:id/attach', paymentMethodAttach, attachTo),
  route('POST', '/v1/payment_methods/:id/detach', expand, detachFrom),
];
