import type Stripe from 'stripe';
import { newCard } from '../objects/card.ts';
import { kept, mergeMetadata } from '../objects/fields.ts';
import { sourceNumber } from '../objects/payment-method.ts';
import { cardOf } from '../rules/cards.ts';
import { changed } from '../rules/changed.ts';
import { cardError, refusalOf } from '../rules/declines.ts';
import { emit } from '../rules/emit.ts';
import { ApiError, missing } from '../transport/api-error.ts';
import {
  expand,
  ignored,
  metadata,
  pagination,
  required,
  type Table,
  text,
  texts,
} from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import { answerPage, findOrThrow } from './fields.ts';

const createTable: Table<Stripe.CustomerCreateSourceParams> = {
  ...expand,
  source: required(text()),
  metadata,
  ...ignored('validate'),
};

const ADDRESS = ['address_city', 'address_country', 'address_line1', 'address_line2'] as const;

const updateTable: Table<Stripe.CustomerUpdateSourceParams> = {
  ...expand,
  metadata,
  ...texts('name', 'exp_month', 'exp_year', 'address_state', 'address_zip', ...ADDRESS),
  ...ignored('account_holder_name', 'account_holder_type', 'owner'),
};

/** The first card of a customer becomes the one that is charged. */
function create(call: Call<Stripe.CustomerCreateSourceParams>): object {
  const { world, account, params } = call;
  const customer = findOrThrow(call, 'customer', call.path[0], 'customer');
  const number = sourceNumber(params.source);
  if (!number) throw missing('token', params.source, 'source');
  const refused = cardOf(number).onSave;
  if (refused) throw new ApiError(402, cardError(refusalOf(refused)));
  const object = newCard(world, number, {
    customer: customer.id,
    metadata: mergeMetadata(null, params.metadata),
  });
  const card = world.collections.card.insert(account, object, { number });
  if (!customer.object.default_source) {
    world.collections.customer.change(customer.id, { default_source: card.id });
  }
  emit(world, 'customer.source.created', 'card', card);
  return card.object;
}

function update(call: Call<Stripe.CustomerUpdateSourceParams>): object {
  const { world, params } = call;
  const { id, object: before } = cardOrThrow(call);
  const after = world.collections.card.change(id, {
    metadata: mergeMetadata(before.metadata, params.metadata),
    name: kept(params.name, before.name),
    exp_month: Number(params.exp_month || before.exp_month),
    exp_year: Number(params.exp_year || before.exp_year),
    address_city: kept(params.address_city, before.address_city),
    address_country: kept(params.address_country, before.address_country),
    address_line1: kept(params.address_line1, before.address_line1),
    address_line2: kept(params.address_line2, before.address_line2),
    address_state: kept(params.address_state, before.address_state),
    address_zip: kept(params.address_zip, before.address_zip),
  });
  emit(world, 'customer.source.updated', 'card', after, changed(before, after.object));
  return after.object;
}

function remove(call: Call<object>): object {
  const { world } = call;
  const card = cardOrThrow(call);
  const customer = findOrThrow(call, 'customer', call.path[0], 'customer');
  world.collections.card.remove(card.id);
  if (customer.object.default_source === card.id) {
    const next = world.collections.card.list(call.account, 'customer', customer.id)[0]?.id ?? null;
    world.collections.customer.change(customer.id, { default_source: next });
  }
  emit(world, 'customer.source.deleted', 'card', card);
  return { id: card.id, object: 'card', deleted: true };
}

function cardOrThrow(call: Call<unknown>): EntryOf<'card'> {
  const customer = findOrThrow(call, 'customer', call.path[0], 'customer');
  const card = findOrThrow(call, 'card', call.path[1]);
  if (idOf(card.object.customer) !== customer.id) throw missing('card', card.id);
  return card;
}

export const customerSourceRoutes = [
  route('POST', '/v1/customers/:id/sources', createTable, create),
  route(
    'GET',
    '/v1/customers/:id/sources',
    { ...pagination, object: text() },
    (call: Call<Stripe.CustomerListSourcesParams>) => {
      const { id } = findOrThrow(call, 'customer', call.path[0], 'customer');
      return answerPage(call, 'card', `/v1/customers/${id}/sources`, { customer: id });
    },
  ),
  route('GET', '/v1/customers/:id/sources/:source', expand, (call: Call<object>) => cardOrThrow(call).object),
  route('POST', '/v1/customers/:id/sources/:source', updateTable, update),
  route('DELETE', '/v1/customers/:id/sources/:source', {}, remove),
];
