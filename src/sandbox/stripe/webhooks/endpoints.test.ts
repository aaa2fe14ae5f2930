import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newWorld,
  Receiver,
  refusal,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';

let sandbox: TestSandbox;
let receiver: Receiver;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  receiver = await Receiver.start();
});
afterAll(async () => {
  await receiver.stop();
  await sandbox.end();
});

/** What an endpoint receives when a customer is made. */
async function received(world: TestWorld) {
  const before = receiver.received.length;
  await world.stripe.customers.create({});
  await receiver.until(() => receiver.received.length > before);
  const last = receiver.received.at(-1);
  if (!last) throw new Error('nothing was received');
  return last;
}

const verified = (world: TestWorld, one: { body: string; signature: string }, secret: string) => {
  try {
    world.stripe.webhooks.constructEvent(one.body, one.signature, secret);
    return true;
  } catch {
    return false;
  }
};

test('while a secret is replaced both sign; afterwards the new one alone', async () => {
  const world = newWorld(sandbox.port);
  const { id, secret } = await world.stripe.webhookEndpoints.create({
    url: receiver.url,
    enabled_events: ['customer.created'],
  });
  const rolled = await world.control<{ secret: string }>('POST', `/webhook_endpoints/${id}/roll_secret`, {
    graceSeconds: 3600,
  });
  const during = await received(world);
  expect(during.signature.match(/v1=/g)).toHaveLength(2);
  expect([secret ?? '', rolled.secret].map((one) => verified(world, during, one))).toEqual([true, true]);
  await world.advance(3600);
  const after = await received(world);
  expect([secret ?? '', rolled.secret].map((one) => verified(world, after, one))).toEqual([false, true]);
});

test('an endpoint speaks its own API version, and tells its secret once', async () => {
  const world = newWorld(sandbox.port);
  const created = await world.stripe.webhookEndpoints.create({
    url: receiver.url,
    enabled_events: ['customer.created'],
    api_version: '2025-01-27.acacia',
    description: 'Ancien',
  });
  expect(created.secret).toMatch(/^whsec_/);
  expect((await world.stripe.webhookEndpoints.retrieve(created.id)).secret).toBeUndefined();
  const event = JSON.parse((await received(world)).body) as Stripe.Event;
  expect(event.api_version).toBe('2025-01-27.acacia');
  await world.stripe.webhookEndpoints.update(created.id, { enabled_events: ['*'], description: '' });
  expect(await world.stripe.webhookEndpoints.retrieve(created.id)).toMatchObject({
    enabled_events: ['*'],
    description: null,
  });
  expect(await world.stripe.webhookEndpoints.del(created.id)).toMatchObject({ deleted: true });
  expect((await world.stripe.webhookEndpoints.list()).data).toEqual([]);
});

test('an endpoint without a whole address or without events is refused', async () => {
  const { webhookEndpoints } = newWorld(sandbox.port).stripe;
  const bad = { url: 'causse.example', enabled_events: ['*' as const] };
  expect(await refusal(webhookEndpoints.create(bad))).toMatchObject({ code: 'url_invalid' });
  const none = { url: receiver.url, enabled_events: ['nothing' as '*'] };
  expect(await refusal(webhookEndpoints.create(none))).toMatchObject({ param: 'enabled_events[0]' });
});

test('undelivered events are found by type and by delivery', async () => {
  const world = newWorld(sandbox.port);
  await world.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['customer.created'] });
  await world.control('POST', '/faults', { kind: 'hold' });
  await world.stripe.customers.create({});
  const { id } = await world.stripe.customers.create({});
  await world.stripe.customers.update(id, { name: 'Camille' });
  const found = async (params: Stripe.EventListParams) =>
    (await world.stripe.events.list(params)).data.map(({ type }) => type);
  expect(await found({ delivery_success: false })).toEqual(['customer.created', 'customer.created']);
  expect(await found({ types: ['customer.updated', 'customer.deleted'] })).toEqual(['customer.updated']);
  expect(await found({ type: 'customer.*', delivery_success: true })).toEqual(['customer.updated']);
});
