import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newWorld,
  openSession,
  refusal,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

async function opened(world: TestWorld) {
  const { id: customer } = await world.stripe.customers.create({});
  return openSession(world, customer, {
    metadata: { call: '1' },
    setup_intent_data: { metadata: { pledge: 'p' } },
  });
}

const intentOf = async (world: TestWorld, session: string) =>
  (await world.stripe.checkout.sessions.retrieve(session, { expand: ['setup_intent'] }))
    .setup_intent as Stripe.SetupIntent;

test('completing a session saves the card on its customer and emits the four events', async () => {
  const world = newWorld(sandbox.port);
  const session = await opened(world);
  expect(session).toMatchObject({ status: 'open', mode: 'setup', payment_status: 'no_payment_required' });
  await world.control('POST', `/checkout/${session.id}/complete`, { card: '4242424242424242' });
  const done = await world.stripe.checkout.sessions.retrieve(session.id);
  expect(done).toMatchObject({ status: 'complete', url: null });
  const intent = await intentOf(world, session.id);
  expect(intent).toMatchObject({ status: 'succeeded', metadata: { pledge: 'p' } });
  const method = await world.stripe.paymentMethods.retrieve(String(intent.payment_method));
  expect(method).toMatchObject({ customer: session.customer, card: { last4: '4242' } });
  const types = (await world.stripe.events.list()).data.map(({ type }) => type).toReversed();
  expect(types).toEqual([
    'customer.created',
    'setup_intent.created',
    'payment_method.attached',
    'setup_intent.succeeded',
    'checkout.session.completed',
  ]);
});

test('a card that asks for 3-D Secure waits for its holder; a failure leaves the page open', async () => {
  const world = newWorld(sandbox.port);
  const session = await opened(world);
  const complete = (three_d_secure: string) =>
    world.control<{ outcome: { kind: string } }>('POST', `/checkout/${session.id}/complete`, {
      card: '4000002500003155',
      three_d_secure,
    });
  expect((await complete('abandon')).outcome.kind).toBe('challenge');
  expect(await intentOf(world, session.id)).toMatchObject({
    status: 'requires_action',
    next_action: { type: 'redirect_to_url' },
  });
  expect((await complete('fail')).outcome.kind).toBe('refused');
  expect(await intentOf(world, session.id)).toMatchObject({
    status: 'requires_payment_method',
    last_setup_error: { code: 'setup_intent_authentication_failure' },
  });
  expect((await complete('succeed')).outcome.kind).toBe('saved');
  expect((await world.stripe.checkout.sessions.retrieve(session.id)).status).toBe('complete');
});

test.each([
  ['4000000000000002', 'card_declined', 'generic_decline'],
  ['4000000000009995', 'card_declined', 'insufficient_funds'],
  ['4000000000000069', 'expired_card', 'expired_card'],
  ['4000000000000127', 'incorrect_cvc', 'incorrect_cvc'],
  ['4242424242424241', 'incorrect_number', 'incorrect_number'],
])('card %s cannot be saved: %s, %s', async (card, code, decline_code) => {
  const world = newWorld(sandbox.port);
  const session = await opened(world);
  await world.control('POST', `/checkout/${session.id}/complete`, { card });
  expect(await intentOf(world, session.id)).toMatchObject({
    status: 'requires_payment_method',
    last_setup_error: { code, decline_code },
  });
});

test('an open session expires by the API once, and by the clock', async () => {
  const world = newWorld(sandbox.port);
  const byApi = await opened(world);
  expect((await world.stripe.checkout.sessions.expire(byApi.id)).status).toBe('expired');
  expect((await refusal(world.stripe.checkout.sessions.expire(byApi.id))).statusCode).toBe(400);
  const { now } = await world.control<{ now: string }>('GET', '/clock');
  const { id: customer } = await world.stripe.customers.create({});
  const expires_at = Math.floor(Date.parse(now) / 1000) + 31 * 60;
  const byClock = await openSession(world, customer, { expires_at });
  expect(await world.control('GET', '/next-event')).toMatchObject({ kind: 'session_expires' });
  await world.control('POST', '/clock', { advanceSeconds: 31 * 60 });
  expect((await world.stripe.checkout.sessions.retrieve(byClock.id)).status).toBe('expired');
  const [event] = (await world.stripe.events.list({ type: 'checkout.session.expired' })).data;
  expect(event?.created).toBe(expires_at);
});

test('a session may not last less than thirty minutes nor more than a day', async () => {
  const world = newWorld(sandbox.port);
  const { id } = await world.stripe.customers.create({});
  const now = Math.floor(Date.now() / 1000);
  for (const expires_at of [now + 1700, now + 86_500]) {
    expect(await refusal(openSession(world, id, { expires_at }))).toMatchObject({ param: 'expires_at' });
  }
});

test('sessions of a customer are listed, by status too', async () => {
  const world = newWorld(sandbox.port);
  const session = await opened(world);
  await opened(world);
  const customer = String(session.customer);
  expect((await world.stripe.checkout.sessions.list({ customer })).data.map(({ id }) => id)).toEqual([
    session.id,
  ]);
  expect((await world.stripe.checkout.sessions.list({ customer, status: 'complete' })).data).toEqual([]);
});

test('a detached card cannot be used again, a test token makes a new one each time', async () => {
  const world = newWorld(sandbox.port);
  const { id: customer } = await world.stripe.customers.create({});
  const one = await world.stripe.paymentMethods.attach('pm_card_visa', { customer });
  const two = await world.stripe.paymentMethods.attach('pm_card_visa', { customer });
  expect(one.id).not.toBe(two.id);
  await world.stripe.paymentMethods.detach(one.id);
  expect((await refusal(world.stripe.paymentMethods.attach(one.id, { customer }))).message).toContain(
    'may not be used again',
  );
  expect((await world.stripe.customers.listPaymentMethods(customer)).data.map(({ id }) => id)).toEqual([
    two.id,
  ]);
});
