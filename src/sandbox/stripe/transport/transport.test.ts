import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newWorld,
  openSession,
  pay,
  refusal,
  savedCard,
  startTestSandbox,
  type TestSandbox,
} from '../testing/harness.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

const raw = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${sandbox.port}${path}`, init);

test('a request without a key, with a publishable key, a live key or a malformed one is refused with 401', async () => {
  const asked = ['', 'Bearer pk_test_x', 'Bearer sk_live_x', 'Bearer nonsense'];
  for (const Authorization of asked) {
    const response = await raw('/v1/customers', { headers: { Authorization } });
    expect(response.status).toBe(401);
  }
  const publishable = await raw('/v1/customers', { headers: { Authorization: 'Bearer pk_test_x' } });
  expect(await publishable.json()).toMatchObject({ error: { code: 'secret_key_required' } });
});

test('a secret key is taken from Basic authentication as curl sends it', async () => {
  const Authorization = `Basic ${Buffer.from('sk_test_basic:').toString('base64')}`;
  expect((await raw('/v1/customers', { headers: { Authorization } })).status).toBe(200);
});

test('an unknown address answers 404 with an error that the package recognises', async () => {
  const world = newWorld(sandbox.port);
  const error = await refusal(world.stripe.rawRequest('GET', '/v1/nothing'));
  expect(error).toMatchObject({ statusCode: 404, rawType: 'invalid_request_error' });
});

test('another API version is refused', async () => {
  const headers = { Authorization: 'Bearer sk_test_version', 'Stripe-Version': '2024-06-20' };
  expect((await raw('/v1/customers', { headers })).status).toBe(400);
});

test('unknown parameters are refused by their full name, nested ones too', async () => {
  const { stripe } = newWorld(sandbox.port);
  const top = await refusal(stripe.customers.create({ nickname: 'x' } as Stripe.CustomerCreateParams));
  expect(top).toMatchObject({ statusCode: 400, code: 'parameter_unknown', param: 'nickname' });
  const nested = await refusal(
    stripe.checkout.sessions.create({
      mode: 'setup',
      setup_intent_data: { usage: 'off_session' },
    } as Stripe.Checkout.SessionCreateParams),
  );
  expect(nested).toMatchObject({ code: 'parameter_unknown', param: 'setup_intent_data[usage]' });
});

test('missing, empty and mistyped parameters are named', async () => {
  const { stripe } = newWorld(sandbox.port);
  const missing = await refusal(
    stripe.paymentIntents.create({ currency: 'eur' } as Stripe.PaymentIntentCreateParams),
  );
  expect(missing).toMatchObject({ code: 'parameter_missing', param: 'amount' });
  const mistyped = await refusal(stripe.paymentIntents.create({ amount: 12.5, currency: 'eur' }));
  expect(mistyped).toMatchObject({ code: 'parameter_invalid_integer', param: 'amount' });
  const small = await refusal(stripe.paymentIntents.create({ amount: 49, currency: 'eur' }));
  expect(small).toMatchObject({ code: 'amount_too_small', param: 'amount' });
  const address = await refusal(stripe.customers.create({ email: 'nobody' }));
  expect(address).toMatchObject({ code: 'email_invalid', param: 'email' });
});

test('payment_method_types is refused with the pinned version and still taken without one', async () => {
  const { stripe } = newWorld(sandbox.port);
  const params = { amount: 500, currency: 'eur', payment_method_types: ['card'] };
  const error = await refusal(stripe.paymentIntents.create(params as Stripe.PaymentIntentCreateParams));
  expect(error).toMatchObject({
    code: 'payment_method_types_no_longer_supported',
    param: 'payment_method_types',
  });
  const unpinned = await raw('/v1/payment_intents', {
    method: 'POST',
    headers: {
      Authorization: 'Bearer sk_test_unpinned',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'amount=500&currency=eur&payment_method_types[]=card',
  });
  expect(await unpinned.json()).toMatchObject({ object: 'payment_intent', payment_method_types: ['card'] });
});

test('metadata merges, removes a key by an empty value, clears by an empty text, and has limits', async () => {
  const { stripe } = newWorld(sandbox.port);
  const { id } = await stripe.customers.create({ metadata: { a: '1', b: '2' } });
  expect((await stripe.customers.update(id, { metadata: { b: '', c: '3' } })).metadata).toEqual({
    a: '1',
    c: '3',
  });
  expect((await stripe.customers.update(id, { metadata: '' })).metadata).toEqual({});
  const long = await refusal(stripe.customers.update(id, { metadata: { a: 'x'.repeat(501) } }));
  expect(long.statusCode).toBe(400);
});

test('lists are newest first, paged by cursors both ways, and iterate over everything once', async () => {
  const { stripe } = newWorld(sandbox.port);
  const ids: string[] = [];
  for (let i = 0; i < 7; i += 1) ids.push((await stripe.customers.create({ name: `n${i}` })).id);
  const first = await stripe.customers.list({ limit: 3 });
  expect(first.data.map(({ id }) => id)).toEqual([ids[6], ids[5], ids[4]]);
  expect(first.has_more).toBe(true);
  const next = await stripe.customers.list({ limit: 3, starting_after: ids[4] });
  expect(next.data.map(({ id }) => id)).toEqual([ids[3], ids[2], ids[1]]);
  const back = await stripe.customers.list({ limit: 2, ending_before: ids[3] });
  expect(back.data.map(({ id }) => id)).toEqual([ids[5], ids[4]]);
  const all: string[] = [];
  for await (const { id } of stripe.customers.list({ limit: 2 })) all.push(id);
  expect(all).toEqual(ids.toReversed());
  const unknown = await refusal(stripe.customers.list({ starting_after: 'cus_none' }));
  expect(unknown).toMatchObject({ statusCode: 400, code: 'resource_missing', param: 'starting_after' });
});

test('created bounds keep what lies within them', async () => {
  const world = newWorld(sandbox.port);
  const old = await world.stripe.customers.create({ name: 'old' });
  await world.control('POST', '/clock', { advanceSeconds: 100 });
  const recent = await world.stripe.customers.create({ name: 'recent' });
  const after = await world.stripe.customers.list({ created: { gt: old.created } });
  expect(after.data.map(({ id }) => id)).toEqual([recent.id]);
  const before = await world.stripe.customers.list({ created: { lte: old.created } });
  expect(before.data.map(({ id }) => id)).toEqual([old.id]);
});

test('expand puts objects in place of ids, through lists and several levels, and refuses the rest', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world);
  const paid = await pay(world, saved);
  const { data } = await world.stripe.paymentIntents.list({
    expand: ['data.latest_charge.balance_transaction'],
  });
  const charge = data[0]?.latest_charge as Stripe.Charge;
  expect((charge.balance_transaction as Stripe.BalanceTransaction).net).toBe(4900);
  const session = await world.stripe.checkout.sessions.retrieve(saved.session, {
    expand: ['setup_intent.payment_method'],
  });
  expect(((session.setup_intent as Stripe.SetupIntent).payment_method as Stripe.PaymentMethod).id).toBe(
    saved.method,
  );
  const bad = await refusal(world.stripe.paymentIntents.retrieve(paid.id, { expand: ['amount'] }));
  expect(bad).toMatchObject({ statusCode: 400, param: 'expand' });
});

test('an object of the path that does not exist is 404, one of a parameter 400', async () => {
  const world = newWorld(sandbox.port);
  expect(await refusal(world.stripe.customers.retrieve('cus_none'))).toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
    param: 'id',
  });
  expect(await refusal(openSession(world, 'cus_none'))).toMatchObject({ statusCode: 400, param: 'customer' });
});

test('every answer names its request and echoes key and account', async () => {
  const { stripe } = newWorld(sandbox.port);
  const created = await stripe.customers.create({}, { idempotencyKey: 'echo' });
  expect(created.lastResponse.requestId).toMatch(/^req_\w{10,}$/);
  expect(created.lastResponse.headers['idempotency-key']).toBe('echo');
  expect(created.id).toMatch(/^cus_[A-Za-z0-9]{14}$/);
});

test('an account that is not connected is refused with 403', async () => {
  const { stripe } = newWorld(sandbox.port);
  const error = await refusal(stripe.balance.retrieve({}, { stripeAccount: 'acct_none' }));
  expect(error).toMatchObject({ statusCode: 403, code: 'account_invalid' });
});

test('rate limits answer 429 with a reason, and let the rest through', async () => {
  const world = newWorld(sandbox.port);
  await world.control('POST', '/limits', { perEndpoint: 5, total: 100 });
  const calls = await Promise.allSettled(Array.from({ length: 12 }, () => world.stripe.customers.list()));
  const refused = calls.flatMap((call) =>
    call.status === 'rejected' ? [call.reason as Stripe.errors.StripeError] : [],
  );
  expect(refused.length).toBeGreaterThanOrEqual(5);
  expect(refused[0]).toMatchObject({ statusCode: 429, code: 'rate_limit' });
  expect(refused[0]?.headers?.['stripe-rate-limited-reason']).toBe('endpoint-rate');
});
