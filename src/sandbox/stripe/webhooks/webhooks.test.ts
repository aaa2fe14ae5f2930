import Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  newWorld,
  pay,
  Receiver,
  readyAccount,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';

let sandbox: TestSandbox;
let receiver: Receiver;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());
beforeEach(async () => {
  receiver = await Receiver.start();
});
afterEach(() => receiver.stop());

async function listen(world: TestWorld, events: string[] = ['*'], connect = false): Promise<string> {
  const endpoint = await world.stripe.webhookEndpoints.create({
    url: receiver.url,
    enabled_events: events as Stripe.WebhookEndpointCreateParams.EnabledEvent[],
    connect,
  });
  return endpoint.secret ?? '';
}

const quiet = (world: TestWorld) =>
  world.control<{ undelivered: number; scheduled: number }>('GET', '/pending');
const customer = (world: TestWorld) => world.stripe.customers.create({ name: 'A' });

test('an event arrives signed, whole, and with the request that caused it', async () => {
  const world = newWorld(sandbox.port);
  const secret = await listen(world);
  const created = await world.stripe.customers.create({ name: 'A' }, { idempotencyKey: 'cus:1' });
  await receiver.until(() => receiver.received.length === 1);
  const [{ body, signature } = { body: '', signature: '' }] = receiver.received;
  const event = world.stripe.webhooks.constructEvent(body, signature, secret);
  expect(event).toMatchObject({
    object: 'event',
    type: 'customer.created',
    api_version: '2026-10-28.endive',
    livemode: false,
    data: { object: { id: created.id } },
    request: { id: created.lastResponse.requestId, idempotency_key: 'cus:1' },
  });
  expect(() => world.stripe.webhooks.constructEvent(`${body} `, signature, secret)).toThrow();
});

test('an endpoint receives only what it asked for, and the Connect one only what happens on connected accounts', async () => {
  const world = newWorld(sandbox.port);
  const connected = await Receiver.start();
  try {
    await listen(world, ['payment_intent.succeeded', 'account.updated']);
    await world.stripe.webhookEndpoints.create({
      url: connected.url,
      enabled_events: ['account.updated'],
      connect: true,
    });
    const account = await readyAccount(world);
    await pay(world, await savedCard(world));
    await receiver.until(() => receiver.received.length === 1);
    await connected.until(() => connected.received.length >= 2);
    expect(receiver.types()).toEqual(['payment_intent.succeeded']);
    const event = JSON.parse(connected.received[0]?.body ?? '{}') as Stripe.Event;
    expect(event).toMatchObject({ type: 'account.updated', account });
  } finally {
    await connected.stop();
  }
});

test('a refused delivery is tried again when the world’s clock says so, until it is accepted', async () => {
  const world = newWorld(sandbox.port);
  await listen(world);
  receiver.status = 500;
  const { id } = await customer(world);
  await receiver.until(() => receiver.received.length === 1);
  await expect.poll(async () => (await quiet(world)).scheduled).toBe(1);
  expect((await world.stripe.events.list({ delivery_success: false })).data).toHaveLength(1);
  receiver.status = 200;
  await world.control('POST', '/clock', { advanceSeconds: 60 });
  await receiver.until(() => receiver.received.length === 2);
  await expect.poll(() => quiet(world)).toEqual({ undelivered: 0, scheduled: 0 });
  expect(JSON.parse(receiver.received[1]?.body ?? '{}')).toMatchObject({ data: { object: { id } } });
  expect((await world.stripe.events.list({ delivery_success: false })).data).toHaveLength(0);
});

test('retries end: four attempts, then the event stays undelivered', async () => {
  const world = newWorld(sandbox.port);
  await listen(world);
  receiver.status = 500;
  await customer(world);
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    await receiver.until(() => receiver.received.length === attempt);
    await expect.poll(async () => (await quiet(world)).undelivered).toBe(0);
    await world.control('POST', '/clock', { advanceSeconds: 86_400 });
  }
  expect(await quiet(world)).toEqual({ undelivered: 0, scheduled: 0 });
  expect(receiver.received).toHaveLength(4);
});

test('duplicates are the same event sent again', async () => {
  const world = newWorld(sandbox.port);
  await listen(world);
  await world.control('POST', '/faults', { kind: 'duplicate', n: 3, match: { type: 'customer.created' } });
  await customer(world);
  await receiver.until(() => receiver.received.length === 3);
  expect(new Set(receiver.received.map(({ body }) => (JSON.parse(body) as Stripe.Event).id)).size).toBe(1);
});

test('bad signatures and old timestamps fail verification', async () => {
  const world = newWorld(sandbox.port);
  const secret = await listen(world);
  for (const kind of ['bad_signature', 'old_timestamp']) {
    await world.control('POST', '/faults', { kind });
    await customer(world);
    await receiver.until(() => receiver.received.length === 1);
    const { body, signature } = receiver.received.pop() ?? { body: '', signature: '' };
    expect(() => world.stripe.webhooks.constructEvent(body, signature, secret)).toThrow(
      Stripe.errors.StripeSignatureVerificationError,
    );
  }
});

test('held events wait for their release, dropped ones never come', async () => {
  const world = newWorld(sandbox.port);
  await listen(world);
  await world.control('POST', '/faults', { kind: 'drop' });
  await customer(world);
  await expect.poll(async () => (await quiet(world)).undelivered).toBe(0);
  await world.control('POST', '/faults', { kind: 'hold' });
  const { id } = await customer(world);
  await expect.poll(async () => (await quiet(world)).undelivered).toBe(0);
  expect(receiver.received).toEqual([]);
  expect(await world.control('POST', '/faults', { kind: 'release' })).toEqual({ released: 1 });
  await receiver.until(() => receiver.received.length === 1);
  expect(JSON.parse(receiver.received[0]?.body ?? '{}')).toMatchObject({ data: { object: { id } } });
});

test('a reordered event comes after later ones', async () => {
  const world = newWorld(sandbox.port);
  await listen(world);
  await world.control('POST', '/faults', { kind: 'reorder', window: 2, match: { type: 'customer.created' } });
  const first = await customer(world);
  await expect.poll(async () => (await quiet(world)).undelivered).toBe(0);
  await customer(world);
  await customer(world);
  await receiver.until(() => receiver.received.length === 3);
  const ids = receiver.received.map(
    ({ body }) => (JSON.parse(body) as Stripe.CustomerCreatedEvent).data.object.id,
  );
  expect(ids.indexOf(first.id)).toBe(2);
});

test('an unknown type and a wrong API version come as asked', async () => {
  const world = newWorld(sandbox.port);
  await listen(world);
  await world.control('POST', '/faults', { kind: 'unknown_type' });
  await customer(world);
  await receiver.until(() => receiver.received.length === 2);
  expect(receiver.types().sort()).toEqual(['customer.created', 'sandbox.unknown']);
  await world.control('POST', '/faults', { kind: 'wrong_api_version' });
  await customer(world);
  await receiver.until(() => receiver.received.length === 3);
  expect(JSON.parse(receiver.received[2]?.body ?? '{}')).toMatchObject({ api_version: '2020-08-27' });
});

test('a reordered event that nothing overtakes is handed over after a minute of the world’s clock', async () => {
  const world = newWorld(sandbox.port);
  await listen(world);
  await world.control('POST', '/faults', { kind: 'reorder', window: 5 });
  await customer(world);
  await expect.poll(() => quiet(world)).toEqual({ undelivered: 0, scheduled: 1 });
  expect(receiver.received).toEqual([]);
  await world.control('POST', '/clock', { advanceSeconds: 60 });
  await receiver.until(() => receiver.received.length === 1);
});

test('a delayed event counts as undelivered until it comes', async () => {
  const world = newWorld(sandbox.port);
  await listen(world);
  await world.control('POST', '/faults', { kind: 'delay', ms: 300 });
  await customer(world);
  expect((await quiet(world)).undelivered).toBe(1);
  await receiver.until(() => receiver.received.length === 1);
  await expect.poll(async () => (await quiet(world)).undelivered).toBe(0);
});

test('a webhook fault is matched by types, account and the metadata of the object, and the log tells it', async () => {
  const world = newWorld(sandbox.port);
  await listen(world, ['*']);
  await listen(world, ['*'], true);
  const account = await readyAccount(world);
  await expect.poll(async () => (await quiet(world)).undelivered).toBe(0);
  receiver.received.length = 0;
  await world.control('POST', '/faults', { kind: 'drop', match: { type: 'account.*', account }, times: 9 });
  await world.control('POST', '/faults', { kind: 'drop', match: { metadata: { pledge: '7' } }, times: 9 });
  await world.stripe.customers.create({ metadata: { pledge: '7' } });
  await world.control('POST', `/accounts/${account}/require`, { fields: ['company.tax_id'] });
  const { id } = await world.stripe.customers.create({ metadata: { pledge: '8' } });
  await receiver.until(() => receiver.received.length === 1);
  await expect.poll(async () => (await quiet(world)).undelivered).toBe(0);
  expect(receiver.received.map(({ body }) => JSON.parse(body).data.object.id)).toEqual([id]);
  const { deliveries } = await world.control<{ deliveries: { type: string; fault: string | null }[] }>(
    'GET',
    '/log/deliveries?limit=3',
  );
  expect(deliveries.filter(({ fault }) => fault === 'drop').map(({ type }) => type)).toEqual(
    expect.arrayContaining(['customer.created', 'account.updated']),
  );
});

test('random faults befall webhooks too', async () => {
  const world = newWorld(sandbox.port);
  await listen(world);
  const rates = { duplicate: 1 };
  await world.control('POST', '/faults/random', { seed: 's', rates, values: { duplicate: 4 } });
  await customer(world);
  await receiver.until(() => receiver.received.length === 4);
});

test('what waits together is handed over in another order, unless the profile says otherwise', async () => {
  const world = newWorld(sandbox.port);
  await listen(world);
  const orders: number[][] = [];
  for (const shuffleEvents of [true, false]) {
    await world.control('POST', '/profile', { shuffleEvents });
    await world.control('POST', '/faults', { kind: 'hold' });
    receiver.received.length = 0;
    for (let i = 0; i < 30; i += 1) await world.stripe.customers.create({ metadata: { i } });
    await expect.poll(async () => (await quiet(world)).undelivered).toBe(0);
    await world.control('POST', '/faults', { kind: 'release' });
    await receiver.until(() => receiver.received.length === 30);
    orders.push(receiver.received.map(({ body }) => Number(JSON.parse(body).data.object.metadata.i)));
  }
  // Sixteen are in flight at once: in order, the first to arrive is one of the first sixteen.
  expect(orders[1]?.[0]).toBeLessThan(16);
  expect(Math.max(...(orders[0] ?? []).slice(0, 16))).toBeGreaterThanOrEqual(16);
  for (const order of orders) expect(new Set(order).size).toBe(30);
});

test('a resent event goes once more to its endpoints, and one that got through at last is acknowledged', async () => {
  const world = newWorld(sandbox.port);
  await listen(world);
  await world.control('POST', '/faults', { kind: 'drop' });
  await customer(world);
  await expect.poll(async () => (await quiet(world)).undelivered).toBe(0);
  const [lost] = (await world.stripe.events.list({ delivery_success: false })).data;
  expect(await world.control('POST', `/events/${lost?.id}/resend`)).toEqual({ resent: 1 });
  await receiver.until(() => receiver.received.length === 1);
  await expect.poll(async () => (await quiet(world)).undelivered).toBe(0);
  expect((await world.stripe.events.list({ delivery_success: false })).data).toEqual([]);
  expect((await world.stripe.events.list({ delivery_success: true })).data).toHaveLength(1);
});
