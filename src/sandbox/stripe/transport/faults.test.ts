import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newWorld,
  RETURN_URL,
  readyAccount,
  refusal,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

async function ready(world: TestWorld) {
  const saved = await savedCard(world);
  const { id } = await world.stripe.paymentIntents.create({
    amount: 900,
    currency: 'eur',
    customer: saved.customer,
  });
  const params = { payment_method: saved.method, off_session: true, return_url: RETURN_URL };
  const confirm = (idempotencyKey = 'pic', timeout = 2000) =>
    world.stripe.paymentIntents.confirm(id, params, { idempotencyKey, timeout });
  const status = async () => (await world.stripe.paymentIntents.retrieve(id)).status;
  return { confirm, status };
}

const fault = (world: TestWorld, kind: string, more: object = {}) =>
  world.control('POST', '/faults', { kind, match: { method: 'POST', path: '/confirm$' }, ...more });

test('a 500 before the execution changes nothing and the same key then works', async () => {
  const world = newWorld(sandbox.port);
  const { confirm, status } = await ready(world);
  await fault(world, 'http_500_before');
  expect((await refusal(confirm())).statusCode).toBe(500);
  expect(await status()).toBe('requires_payment_method');
  expect((await confirm()).status).toBe('succeeded');
});

test('a 500 after the execution charged, and its key answers 500 for ever', async () => {
  const world = newWorld(sandbox.port);
  const { confirm, status } = await ready(world);
  await fault(world, 'http_500_after');
  expect((await refusal(confirm())).statusCode).toBe(500);
  expect(await status()).toBe('succeeded');
  const replay = await refusal(confirm());
  expect(replay.statusCode).toBe(500);
  expect(replay.headers?.['idempotent-replayed']).toBe('true');
});

test('a 500 after a decline hides the decline, which was made all the same', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world, '4000000000000341');
  const { id } = await world.stripe.paymentIntents.create({
    amount: 900,
    currency: 'eur',
    customer: saved.customer,
  });
  await fault(world, 'http_500_after');
  const params = { payment_method: saved.method, off_session: true, return_url: RETURN_URL };
  expect((await refusal(world.stripe.paymentIntents.confirm(id, params))).statusCode).toBe(500);
  expect((await world.stripe.paymentIntents.retrieve(id)).last_payment_error?.code).toBe('card_declined');
});

test('a time-out after the execution charged, and the same key gives the answer that was lost', async () => {
  const world = newWorld(sandbox.port);
  const { confirm, status } = await ready(world);
  await fault(world, 'timeout_after');
  expect((await refusal(confirm('pic', 500))).type).toBe('StripeConnectionError');
  expect(await status()).toBe('succeeded');
  expect((await confirm()).status).toBe('succeeded');
});

test('a time-out before the execution leaves everything as it was', async () => {
  const world = newWorld(sandbox.port);
  const { confirm, status } = await ready(world);
  await fault(world, 'timeout_before');
  expect((await refusal(confirm('pic', 500))).type).toBe('StripeConnectionError');
  expect(await status()).toBe('requires_payment_method');
});

test('a line reset after the execution is hidden by the package, which sends the same key again: charged once', async () => {
  const world = newWorld(sandbox.port);
  const { confirm } = await ready(world);
  await fault(world, 'reset_after');
  const paid = await confirm();
  expect(paid.status).toBe('succeeded');
  expect((await world.stripe.charges.list()).data).toHaveLength(1);
});

test('resets before the execution surface as a connection error and charge nothing', async () => {
  const world = newWorld(sandbox.port);
  const { confirm, status } = await ready(world);
  await fault(world, 'reset_before', { times: 2 });
  expect((await refusal(confirm())).type).toBe('StripeConnectionError');
  expect(await status()).toBe('requires_payment_method');
});

test('a truncated body is a connection error though the charge is made', async () => {
  const world = newWorld(sandbox.port);
  const { confirm, status } = await ready(world);
  await fault(world, 'truncate_body_after', { times: 2 });
  expect((await refusal(confirm())).type).toBe('StripeConnectionError');
  expect(await status()).toBe('succeeded');
});

test('429, lock_timeout and 409 keep nothing under the key', async () => {
  const world = newWorld(sandbox.port);
  const { confirm } = await ready(world);
  for (const [kind, statusCode] of [
    ['http_429', 429],
    ['lock_timeout', 429],
    ['409_in_use', 409],
  ] as const) {
    await fault(world, kind, { reason: 'global-rate' });
    expect((await refusal(confirm())).statusCode).toBe(statusCode);
  }
  expect((await confirm()).status).toBe('succeeded');
});

test('a 503 page from a proxy carries no Stripe error', async () => {
  const world = newWorld(sandbox.port);
  const { confirm } = await ready(world);
  await fault(world, 'http_503_html');
  await expect(confirm()).rejects.toThrow();
  expect((await confirm()).status).toBe('succeeded');
});

test('a fault waits for its turn, matches metadata, and is listed and cleared', async () => {
  const world = newWorld(sandbox.port);
  const create = (pledge: string) => world.stripe.customers.create({ metadata: { pledge } });
  await world.control('POST', '/faults', {
    kind: 'http_500_before',
    match: { path: '^/v1/customers$', metadata: { pledge: '7' } },
    after: 1,
    times: 1,
  });
  await create('6');
  await create('7');
  await create('6');
  expect((await refusal(create('7'))).statusCode).toBe(500);
  await create('7');
  const { faults } = await world.control<{ faults: unknown[] }>('GET', '/faults');
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ happened: 1, times: 0 });
  expect((await world.control<{ faults: unknown[] }>('DELETE', '/faults')).faults).toEqual([]);
  const { requests } = await world.control<{ requests: { fault: string | null }[] }>('GET', '/log');
  expect(requests.filter((one) => one.fault === 'http_500_before')).toHaveLength(1);
});

test('a slow answer is the right one, late', async () => {
  const world = newWorld(sandbox.port);
  const { confirm } = await ready(world);
  await fault(world, 'slow', { ms: 300 });
  const before = performance.now();
  expect((await confirm()).status).toBe('succeeded');
  expect(performance.now() - before).toBeGreaterThan(290);
});

test('a fault is matched by the account and by the metadata of the object that the path names', async () => {
  const world = newWorld(sandbox.port);
  const account = await readyAccount(world);
  const stripeAccount = { stripeAccount: account };
  await world.control('POST', '/faults', { kind: 'http_500_before', match: { account } });
  await world.stripe.balance.retrieve();
  expect((await refusal(world.stripe.balance.retrieve({}, stripeAccount))).statusCode).toBe(500);
  await world.stripe.balance.retrieve({}, stripeAccount);

  const mine = await world.stripe.paymentIntents.create({
    amount: 900,
    currency: 'eur',
    metadata: { pledge: '7' },
  });
  const other = await world.stripe.paymentIntents.create({ amount: 900, currency: 'eur' });
  await world.control('POST', '/faults', {
    kind: '409_in_use',
    match: { path: '/cancel$', metadata: { pledge: '7' } },
  });
  await world.stripe.paymentIntents.cancel(other.id);
  expect((await refusal(world.stripe.paymentIntents.cancel(mine.id))).statusCode).toBe(409);
});

test('a refusal may be lost on the way as well', async () => {
  const world = newWorld(sandbox.port);
  await world.control('POST', '/faults', { kind: 'truncate_body_after', times: 2 });
  const wrong = world.stripe.customers.retrieve('cus_nobody');
  expect((await refusal(wrong)).type).toBe('StripeConnectionError');
});

test('a condition or a kind that does not exist is refused, never taken for one that always holds', async () => {
  const world = newWorld(sandbox.port);
  const wrong = { kind: 'http_429', match: { pth: '/confirm$' } };
  await expect(world.control('POST', '/faults', wrong)).rejects.toThrow('no `pth`');
  await expect(world.control('POST', '/faults', { kind: 'http_418' })).rejects.toThrow('Unknown fault');
  await expect(world.control('POST', '/faults', { kind: 'slow', ms: -1 })).rejects.toThrow('negative');
  await expect(world.control('POST', '/faults/random', { rates: {} })).rejects.toThrow('rates');
});

test('random faults befall the same requests in every run with the same seed', async () => {
  const runs: string[][] = [];
  for (const seed of ['one', 'one', 'two']) {
    const world = newWorld(sandbox.port);
    const rates = { http_500_before: 0.2, http_429: 0.2 };
    await world.control('POST', '/faults/random', { seed, rates, match: { path: '^/v1/customers$' } });
    const answers: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      const answer = await world.stripe.customers.create({}).then(
        () => 'ok',
        (error: { statusCode: number }) => String(error.statusCode),
      );
      answers.push(answer);
    }
    await world.stripe.balance.retrieve();
    const { random } = await world.control<{ random: { drawn: object; happened: Record<string, number> } }>(
      'GET',
      '/faults',
    );
    expect(random.drawn).toEqual({ api: 40, webhook: 0 });
    expect(random.happened.http_429).toBe(answers.filter((answer) => answer === '429').length);
    await world.control('DELETE', '/faults/random');
    runs.push(answers);
  }
  expect(runs[0]).toEqual(runs[1]);
  expect(runs[0]).not.toEqual(runs[2]);
  expect(new Set(runs[0])).toEqual(new Set(['ok', '429', '500']));
});

test('the log tells each request with its answer, its events and its fault, page by page', async () => {
  const world = newWorld(sandbox.port);
  const { id } = await world.stripe.customers.create({ name: 'A' });
  await fault(world, 'http_429', { match: { path: '^/v1/balance$' } });
  await refusal(world.stripe.balance.retrieve());
  interface Log {
    requests: { number: number; path: string; fault: string | null; response: object; events: object[] }[];
    before: number | null;
  }
  const last = await world.control<Log>('GET', '/log?limit=1&bodies=true');
  expect(last.requests).toMatchObject([
    { number: 2, path: '/v1/balance', fault: 'http_429', response: { error: { code: 'rate_limit' } } },
  ]);
  const first = await world.control<Log>('GET', `/log?limit=1&bodies=true&before=${last.before}`);
  expect(first).toMatchObject({
    requests: [{ number: 1, response: { id, name: 'A' }, events: [{ type: 'customer.created' }] }],
    before: null,
  });
});
