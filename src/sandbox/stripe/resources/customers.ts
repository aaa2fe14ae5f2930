import type Stripe from 'stripe';
import { newCustomer, shippingOf } from '../objects/customer.ts';
import { addressOf, kept, mergeMetadata, orNull } from '../objects/fields.ts';
import { usablePaymentMethod, usableSource } from '../objects/payment-method.ts';
import { presentById } from '../objects/present.ts';
import { attach, detach, refuseUnsavable } from '../rules/attach.ts';
import { changed } from '../rules/changed.ts';
import { emit } from '../rules/emit.ts';
import { expand, pagination, text } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { customerCreate, customerList, customerUpdate } from './customers.params.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';

function create({ world, account, params }: Call<Stripe.CustomerCreateParams>): object {
  const customer = world.collections.customer.insert(account, newCustomer(world, params), { script: [] });
  emit(world, 'customer.created', 'customer', customer);
  const { payment_method, source } = params;
  const given = payment_method
    ? usablePaymentMethod(world, account, payment_method)
    : source && usableSource(world, account, source, 'source');
  if (!given) return customer.object;
  refuseUnsavable(given);
  const { id } = attach(world, given, customer.id);
  // A source is what its customer pays with; a payment method only when it is named again.
  const chosen = params.invoice_settings?.default_payment_method;
  if (!source && chosen !== payment_method) return customer.object;
  const invoice_settings = { ...customer.object.invoice_settings, default_payment_method: id };
  return world.collections.customer.change(customer.id, { invoice_settings }).object;
}

function update(call: Call<Stripe.CustomerUpdateParams>): object {
  const { world, params } = call;
  const { id, object: before } = findOrThrow(call, 'customer', call.path[0]);
  const change: Partial<Stripe.Customer> = {
    email: kept(params.email, before.email),
    name: kept(params.name, before.name),
    phone: kept(params.phone, before.phone),
    description: kept(params.description, before.description),
    metadata: mergeMetadata(before.metadata, params.metadata),
    ...(params.address === undefined ? {} : { address: addressOf(params.address) }),
    ...(params.shipping === undefined ? {} : { shipping: shippingOf(params.shipping) }),
    ...(params.balance === undefined ? {} : { balance: params.balance }),
    ...(params.preferred_locales ? { preferred_locales: params.preferred_locales } : {}),
  };
  const method = params.invoice_settings?.default_payment_method;
  if (method !== undefined) {
    if (method) findOrThrow(call, 'payment_method', method, 'invoice_settings[default_payment_method]');
    change.invoice_settings = { ...before.invoice_settings, default_payment_method: orNull(method) };
  }
  const after = world.collections.customer.change(id, change);
  emit(world, 'customer.updated', 'customer', after, changed(before, after.object));
  return after.object;
}

function remove(call: Call<object>): object {
  const { world } = call;
  const customer = findOrThrow(call, 'customer', call.path[0]);
  for (const method of [...world.collections.payment_method.list(call.account, 'customer', customer.id)]) {
    detach(world, method);
  }
  emit(world, 'customer.deleted', 'customer', customer);
  world.collections.customer.remove(customer.id);
  return { id: customer.id, object: 'customer', deleted: true };
}

export const customerRoutes = [
  route('POST', '/v1/customers', customerCreate, create),
  route('GET', '/v1/customers', customerList, (call: Call<Stripe.CustomerListParams>) =>
    answerPage(call, 'customer', '/v1/customers', { email: call.params.email }),
  ),
  route('GET', '/v1/customers/:id', expand, retrieve('customer')),
  route('POST', '/v1/customers/:id', customerUpdate, update),
  route('DELETE', '/v1/customers/:id', {}, remove),
  route(
    'GET',
    '/v1/customers/:id/payment_methods',
    { ...pagination, type: text(), allow_redisplay: text() },
    (call: Call<Stripe.CustomerListPaymentMethodsParams>) => {
      const { id } = findOrThrow(call, 'customer', call.path[0], 'customer');
      const by = { customer: id, type: call.params.type };
      return answerPage(call, 'payment_method', `/v1/customers/${id}/payment_methods`, by);
    },
  ),
  route('GET', '/v1/customers/:id/payment_methods/:pm', expand, (call: Call<object>) => {
    findOrThrow(call, 'customer', call.path[0], 'customer');
    const method = findOrThrow(call, 'payment_method', call.path[1], 'payment_method');
    return presentById(call.world, method.id) ?? {};
  }),
];
