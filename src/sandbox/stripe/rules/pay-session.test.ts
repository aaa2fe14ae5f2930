import type Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newWorld, refusal, startTestSandbox, type TestSandbox, type TestWorld } from '../testing/harness.ts';
import { expectBalanced, typesOf } from '../testing/money.ts';

let sandbox: TestSandbox;
let world: TestWorld;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());
afterEach(() => expectBalanced(world));

const priced = (name: string, unit_amount: number, quantity: number) => ({
  price_data: { currency: 'eur', product_data: { name }, unit_amount },
  quantity,
});

function openPayment(params: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return world.stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [priced('Pain', 250, 4), priced('Brioche', 900, 1)],
    payment_intent_data: { description: 'Fournée', metadata: { panier: '1' } },
    success_url: 'http://127.0.0.1:1/back?cs={CHECKOUT_SESSION_ID}',
    ...params,
  });
}

test('a page in payment mode sells its lines, and its intent is made when a card is typed', async () => {
  world = newWorld(sandbox.port);
  const session = await openPayment();
  expect(session).toMatchObject({
    mode: 'payment',
    amount_total: 1900,
    currency: 'eur',
    payment_status: 'unpaid',
    payment_intent: null,
    setup_intent: null,
  });
  const lines = await world.stripe.checkout.sessions.listLineItems(session.id);
  expect(lines.data.map(({ description, amount_total }) => [description, amount_total])).toEqual([
    ['Pain', 1000],
    ['Brioche', 900],
  ]);
  expect(await (await fetch(session.url ?? '')).text()).toMatch(/19,00\s€/);
  await world.control('POST', `/checkout/${session.id}/complete`, {});
  const paid = await world.stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent', 'line_items'],
  });
  expect(paid).toMatchObject({
    status: 'complete',
    payment_status: 'paid',
    payment_intent: { status: 'succeeded', amount: 1900, metadata: { panier: '1' } },
    line_items: { data: [{ quantity: 4 }, { quantity: 1 }] },
  });
  expect(await typesOf(world)).toEqual([
    'payment_intent.created',
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.completed',
  ]);
});

test('a declined card leaves the page open; 3-D Secure ends it', async () => {
  world = newWorld(sandbox.port);
  const { id } = await openPayment();
  const type = (card: string) =>
    world.control<{ outcome: { kind: string } }>('POST', `/checkout/${id}/complete`, { card });
  expect((await type('4000000000000002')).outcome).toMatchObject({
    kind: 'refused',
    code: 'generic_decline',
  });
  expect((await world.stripe.checkout.sessions.retrieve(id)).status).toBe('open');
  expect((await type('4000002760003184')).outcome.kind).toBe('saved');
  const { payment_status } = await world.stripe.checkout.sessions.retrieve(id);
  expect(payment_status).toBe('paid');
  expect((await world.stripe.paymentIntents.list()).data).toHaveLength(1);
});

test('a page that expires cancels the intent that it had begun', async () => {
  world = newWorld(sandbox.port);
  const { id } = await openPayment();
  await world.control('POST', `/checkout/${id}/complete`, { card: '4000000000000002' });
  await world.stripe.checkout.sessions.expire(id);
  expect((await world.stripe.paymentIntents.list()).data).toMatchObject([{ status: 'canceled' }]);
});

test('lines need a price in euros, and setup data has no place there', async () => {
  world = newWorld(sandbox.port);
  const refused = (params: Partial<Stripe.Checkout.SessionCreateParams>) => refusal(openPayment(params));
  expect(await refused({ line_items: [] })).toMatchObject({ param: 'line_items' });
  expect(await refused({ line_items: [{ price: 'price_x' }] })).toMatchObject({ code: 'resource_missing' });
  expect(await refused({ line_items: [priced('Miette', 10, 1)] })).toMatchObject({
    code: 'amount_too_small',
  });
  expect(await refused({ setup_intent_data: { description: 'x' } })).toMatchObject({
    param: 'setup_intent_data',
  });
});
