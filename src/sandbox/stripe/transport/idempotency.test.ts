import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newWorld,
  pay,
  RETURN_URL,
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

test('the same key and parameters give the same object once, and say that it is a replay', async () => {
  const { stripe } = newWorld(sandbox.port);
  const first = await stripe.customers.create({ name: 'A' }, { idempotencyKey: 'k' });
  const second = await stripe.customers.create({ name: 'A' }, { idempotencyKey: 'k' });
  expect(second.id).toBe(first.id);
  expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect((await stripe.customers.list()).data).toHaveLength(1);
});

test('the same key with other parameters is refused', async () => {
  const { stripe } = newWorld(sandbox.port);
  await stripe.customers.create({ name: 'A' }, { idempotencyKey: 'k' });
  const error = await refusal(stripe.customers.create({ name: 'B' }, { idempotencyKey: 'k' }));
  expect(error).toMatchObject({
    statusCode: 400,
    rawType: 'idempotency_error',
    type: 'StripeIdempotencyError',
  });
});

test('a key whose request is still running is refused with 409', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world);
  await world.control('POST', '/profile', { confirmDelayMs: { mean: 200, spread: 0 } });
  const intent = await world.stripe.paymentIntents.create({
    amount: 900,
    currency: 'eur',
    customer: saved.customer,
  });
  const params = { payment_method: saved.method, off_session: true, return_url: RETURN_URL };
  const confirm = () => world.stripe.paymentIntents.confirm(intent.id, params, { idempotencyKey: 'pic' });
  const [first, second] = await Promise.allSettled([confirm(), confirm()]);
  expect(first).toMatchObject({ status: 'fulfilled', value: { status: 'succeeded' } });
  expect(second).toMatchObject({ reason: { statusCode: 409, code: 'idempotency_key_in_use' } });
});

test('two confirmations with different keys exclude each other: one charges, the other finds it succeeded', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world);
  await world.control('POST', '/profile', { confirmDelayMs: { mean: 60, spread: 0 } });
  const intent = await world.stripe.paymentIntents.create({
    amount: 900,
    currency: 'eur',
    customer: saved.customer,
  });
  const params = { payment_method: saved.method, off_session: true, return_url: RETURN_URL };
  const answers = await Promise.allSettled([
    world.stripe.paymentIntents.confirm(intent.id, params, { idempotencyKey: '1' }),
    world.stripe.paymentIntents.confirm(intent.id, params, { idempotencyKey: '2' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await world.stripe.charges.list({ payment_intent: intent.id })).data).toHaveLength(1);
});

test('a write that waits too long for an object is refused with lock_timeout', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world);
  await world.control('POST', '/profile', { confirmDelayMs: { mean: 150, spread: 0 }, lockWaitMs: 20 });
  const intent = await world.stripe.paymentIntents.create({
    amount: 900,
    currency: 'eur',
    customer: saved.customer,
  });
  const params = { payment_method: saved.method, off_session: true, return_url: RETURN_URL };
  const [, second] = await Promise.allSettled([
    world.stripe.paymentIntents.confirm(intent.id, params),
    world.stripe.paymentIntents.cancel(intent.id),
  ]);
  expect(second).toMatchObject({ reason: { statusCode: 429, code: 'lock_timeout' } });
});

test('a decline is kept under its key: asking again answers it again without a second charge', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world, '4000000000000341');
  const intent = await world.stripe.paymentIntents.create({
    amount: 900,
    currency: 'eur',
    customer: saved.customer,
  });
  const params = { payment_method: saved.method, off_session: true, return_url: RETURN_URL };
  const confirm = () => world.stripe.paymentIntents.confirm(intent.id, params, { idempotencyKey: 'pic' });
  const first = await refusal(confirm());
  const second = await refusal(confirm());
  expect(second.charge).toBe(first.charge);
  expect((await world.stripe.charges.list({ payment_intent: intent.id })).data).toHaveLength(1);
});

test('a refusal by state is kept, a refusal by form is not', async () => {
  const world = newWorld(sandbox.port);
  const paid = await pay(world, await savedCard(world));
  const cancel = () => world.stripe.paymentIntents.cancel(paid.id, {}, { idempotencyKey: 'by-state' });
  expect(await refusal(cancel())).toMatchObject({ code: 'payment_intent_unexpected_state' });
  const again = await refusal(cancel());
  expect(again.headers?.['idempotent-replayed']).toBe('true');
  const wrong = world.stripe.paymentIntents.create(
    { amount: 1.5, currency: 'eur' },
    { idempotencyKey: 'by-form' },
  );
  expect(await refusal(wrong)).toMatchObject({ code: 'parameter_invalid_integer' });
  const right = await world.stripe.paymentIntents.create(
    { amount: 150, currency: 'eur' },
    { idempotencyKey: 'by-form' },
  );
  expect(right.amount).toBe(150);
});

test('a key is forgotten after a day of the world’s clock', async () => {
  const world = newWorld(sandbox.port);
  const first = await world.stripe.customers.create({ name: 'A' }, { idempotencyKey: 'k' });
  await world.control('POST', '/clock', { advanceSeconds: 86_400 });
  const second = await world.stripe.customers.create({ name: 'A' }, { idempotencyKey: 'k' });
  expect(second.id).not.toBe(first.id);
});
