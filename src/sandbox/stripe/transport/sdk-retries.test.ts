import Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newWorld, startTestSandbox, type TestSandbox, type TestWorld } from '../testing/harness.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

/** The package as it comes, which tries twice again. */
function retrying(world: TestWorld): Stripe {
  return new Stripe(world.key, {
    apiVersion: '2026-10-28.endive',
    host: '127.0.0.1',
    port: world.port,
    protocol: 'http',
    maxNetworkRetries: 2,
    telemetry: false,
  });
}

const FAULTS: [kind: string, made: number][] = [
  ['http_500_before', 1],
  ['409_in_use', 1],
  ['reset_before', 1],
  ['reset_after', 1],
];

test.each(FAULTS)('the package’s own retry gets past %s, with one key and one object', async (kind, made) => {
  const world = newWorld(sandbox.port);
  await world.control('POST', '/faults', {
    kind,
    match: { method: 'POST', path: '/v1/customers$' },
    times: 1,
  });
  const customer = await retrying(world).customers.create({ name: kind });
  const { data } = await world.stripe.customers.list();
  expect(data.map(({ id }) => id)).toEqual(Array.from({ length: made }, () => customer.id));
  const { requests } = await world.control<{ requests: { method: string; idempotencyKey: string | null }[] }>(
    'GET',
    '/log',
  );
  const keys = requests.filter(({ method }) => method === 'POST').map((request) => request.idempotencyKey);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
});

test('a 500 that was kept is the answer to each retry', async () => {
  const world = newWorld(sandbox.port);
  await world.control('POST', '/faults', {
    kind: 'http_500_after',
    match: { method: 'POST', path: '/v1/customers$' },
    times: 1,
  });
  await expect(retrying(world).customers.create({ name: 'x' })).rejects.toThrow(Stripe.errors.StripeAPIError);
  expect((await world.stripe.customers.list()).data).toHaveLength(1);
});

test('a body that is cut short is not tried again by the package, though the object is made', async () => {
  const world = newWorld(sandbox.port);
  await world.control('POST', '/faults', {
    kind: 'truncate_body_after',
    match: { method: 'POST', path: '/v1/customers$' },
    times: 1,
  });
  await expect(retrying(world).customers.create({})).rejects.toThrow(Stripe.errors.StripeConnectionError);
  expect((await world.stripe.customers.list()).data).toHaveLength(1);
});

test('a rate limit is not tried again by the package', async () => {
  const world = newWorld(sandbox.port);
  await world.control('POST', '/faults', {
    kind: 'http_429',
    match: { method: 'POST', path: '/v1/customers$' },
    times: 1,
  });
  await expect(retrying(world).customers.create({})).rejects.toThrow(Stripe.errors.StripeRateLimitError);
  expect((await world.stripe.customers.list()).data).toEqual([]);
});
