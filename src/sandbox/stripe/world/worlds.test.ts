import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newWorld,
  openSession,
  pay,
  Receiver,
  refusal,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  TOKEN,
} from '../testing/harness.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

test('worlds share nothing: objects, clocks, faults, keys', async () => {
  const one = newWorld(sandbox.port);
  const two = newWorld(sandbox.port);
  const mine = await one.stripe.customers.create({ name: 'A' }, { idempotencyKey: 'same' });
  expect((await refusal(two.stripe.customers.retrieve(mine.id))).statusCode).toBe(404);
  const yours = await two.stripe.customers.create({ name: 'B' }, { idempotencyKey: 'same' });
  expect(yours.id).not.toBe(mine.id);
  await one.control('POST', '/clock', { advanceSeconds: 1e6 });
  await one.control('POST', '/faults', { kind: 'http_500_before', times: 9 });
  const { now } = await two.control<{ now: string }>('GET', '/clock');
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(5000);
  await two.stripe.customers.list();
});

test('the clock goes forward only; a blank world may begin in the past', async () => {
  const world = newWorld(sandbox.port);
  const past = new Date(Date.now() - 120 * 86_400_000).toISOString();
  await expect(world.control('POST', '/clock', { now: past })).rejects.toThrow('forward');
  const { now } = await world.control<{ now: string }>('POST', '/clock', { now: past, start: true });
  expect(Math.abs(Date.parse(now) - Date.parse(past))).toBeLessThan(5000);
  const customer = await world.stripe.customers.create({});
  expect(customer.created).toBeLessThan(Date.now() / 1000 - 119 * 86_400);
  const earlier = new Date(Date.parse(past) - 86_400_000).toISOString();
  await expect(world.control('POST', '/clock', { now: earlier, start: true })).rejects.toThrow('forward');
});

test('moving the clock far does everything due on the way, in order, each at its own instant', async () => {
  const world = newWorld(sandbox.port);
  await pay(world, await savedCard(world));
  const { id } = await world.stripe.customers.create({});
  await openSession(world, id);
  const { at } = await world.control<{ at: string }>('GET', '/next-event');
  expect(Date.parse(at)).toBeGreaterThan(Date.now());
  await world.control('POST', '/clock', { advanceSeconds: 20 * 86_400 });
  const { data } = await world.stripe.events.list({ limit: 100 });
  const late = data.toReversed().filter(({ created }) => created > Date.now() / 1000 + 60);
  expect(late.map(({ type }) => type)).toEqual([
    'setup_intent.canceled',
    'checkout.session.expired',
    'balance.available',
    'payout.created',
    'payout.reconciliation_completed',
    'payout.updated',
    'payout.paid',
  ]);
  const instants = late.map(({ created }) => created);
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  expect(await world.control('GET', '/next-event')).toEqual({ at: null, kind: null });
});

test('a snapshot brings everything back, a reset empties the world', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world);
  await world.control('POST', '/snapshot', { name: 'before' });
  await pay(world, saved);
  await world.control('POST', '/restore', { name: 'before' });
  expect((await world.stripe.paymentIntents.list()).data).toEqual([]);
  expect((await world.stripe.balance.retrieve()).pending[0]?.amount).toBe(0);
  expect((await pay(world, saved)).status).toBe('succeeded');
  await world.control('POST', '/reset');
  expect((await world.stripe.customers.list()).data).toEqual([]);
});

test('a snapshot holds the clock, the agenda, the idempotency keys and the events still to deliver', async () => {
  const world = newWorld(sandbox.port);
  const receiver = await Receiver.start();
  try {
    receiver.status = 500;
    await world.control('POST', '/clock', { advanceSeconds: 5 * 86_400 });
    await world.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['customer.created'] });
    const { id } = await world.stripe.customers.create({ name: 'A' }, { idempotencyKey: 'key' });
    await openSession(world, id);
    await expect.poll(async () => (await world.control('GET', '/pending')).scheduled).toBe(1);
    await world.control('POST', '/profile', { availabilityDays: 7 });
    const { now } = await world.control<{ now: string }>('GET', '/clock');
    const next = await world.control('GET', '/next-event');
    await world.control('POST', '/snapshot', { name: 'full' });
    receiver.status = 200;
    await world.control('POST', '/clock', { advanceSeconds: 3 * 86_400 });
    await receiver.until(() => receiver.received.length === 2);
    await world.control('POST', '/profile', { availabilityDays: 2 });
    await world.stripe.customers.create({ name: 'B' });
    await receiver.until(() => receiver.received.length === 3);

    await world.control('POST', '/restore', { name: 'full' });
    const clock = await world.control<{ now: string }>('GET', '/clock');
    expect(Date.parse(clock.now) - Date.parse(now)).toBeLessThan(5000);
    expect(Date.parse(clock.now)).toBeGreaterThanOrEqual(Date.parse(now));
    expect(await world.control('GET', '/next-event')).toEqual(next);
    expect(await world.control('GET', '/profile')).toMatchObject({ availabilityDays: 7 });
    const again = await world.stripe.customers.create({ name: 'A' }, { idempotencyKey: 'key' });
    expect(again.id).toBe(id);
    expect((await world.stripe.customers.list()).data).toHaveLength(1);
    await world.control('POST', '/clock', { advanceSeconds: 60 });
    await receiver.until(() => receiver.received.length === 4);
    expect(receiver.received[3]?.body).toContain(id);
    await expect(world.control('POST', '/restore', { name: 'none' })).rejects.toThrow('No such snapshot');
  } finally {
    await receiver.stop();
  }
});

test('the same seed and the same requests give the same ids', async () => {
  const world = newWorld(sandbox.port);
  const ids: string[] = [];
  for (const seed of ['s', 's', 't']) {
    await world.control('POST', '/reset');
    await world.control('POST', '/seed', { seed });
    ids.push((await world.stripe.customers.create({})).id);
  }
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

test('answers kept under idempotency keys are cleared a day later', async () => {
  const world = newWorld(sandbox.port);
  const create = () => world.stripe.customers.create({}, { idempotencyKey: 'key' });
  const first = await create();
  await world.control('POST', '/clock', { advanceSeconds: 86_300 });
  expect((await create()).id).toBe(first.id);
  await world.control('POST', '/clock', { advanceSeconds: 200 });
  expect((await create()).id).not.toBe(first.id);
});

test('the control API needs its token, and health needs nothing', async () => {
  const url = (path: string) => `http://127.0.0.1:${sandbox.port}/_sandbox${path}`;
  expect(await (await fetch(url('/health'))).json()).toEqual({ ok: true });
  const Authorization = 'Bearer sk_test_any';
  expect((await fetch(url('/clock'), { headers: { Authorization } })).status).toBe(401);
  expect((await fetch(url('/clock'), { headers: { 'X-Sandbox-Token': TOKEN } })).status).toBe(401);
  expect((await fetch(url('/clock'), { headers: { 'X-Sandbox-Token': TOKEN, Authorization } })).status).toBe(
    200,
  );
});
