import type Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  DAY,
  newWorld,
  pay,
  refusal,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';
import { balanceOf, expectBalanced, typesOf } from '../testing/money.ts';

let sandbox: TestSandbox;
let world: TestWorld;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());
afterEach(() => expectBalanced(world));

/** 50 € held on a card. */
async function held(): Promise<string> {
  world = newWorld(sandbox.port);
  const intent = await pay(world, await savedCard(world), { capture_method: 'manual' });
  expect(intent).toMatchObject({ status: 'requires_capture', amount_capturable: 5000, amount_received: 0 });
  expect(intent.latest_charge).toMatchObject({ captured: false, balance_transaction: null, paid: true });
  expect(await balanceOf(world)).toEqual([0, 0]);
  return intent.id;
}

test('an authorised amount is captured in part, and the rest is given up', async () => {
  const id = await held();
  const captured = await world.stripe.paymentIntents.capture(id, {
    amount_to_capture: 3000,
    expand: ['latest_charge.balance_transaction'],
  });
  expect(captured).toMatchObject({
    status: 'succeeded',
    amount_received: 3000,
    amount_capturable: 0,
    latest_charge: {
      captured: true,
      amount_captured: 3000,
      amount_refunded: 2000,
      balance_transaction: { amount: 3000, fee: 70 },
    },
  });
  expect((await typesOf(world)).slice(-3)).toEqual([
    'payment_intent.amount_capturable_updated',
    'charge.captured',
    'payment_intent.succeeded',
  ]);
  expect(await refusal(world.stripe.paymentIntents.capture(id))).toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
});

test('a capture takes no more than was authorised, and a hold is not refunded but cancelled', async () => {
  const id = await held();
  const more = world.stripe.paymentIntents.capture(id, { amount_to_capture: 5001 });
  expect(await refusal(more)).toMatchObject({ code: 'amount_too_large' });
  expect((await refusal(world.stripe.refunds.create({ payment_intent: id }))).statusCode).toBe(400);
  await world.stripe.paymentIntents.cancel(id);
  expect((await typesOf(world)).slice(-2)).toEqual(['charge.refunded', 'payment_intent.canceled']);
});

test('a hold that nobody captures expires after a week', async () => {
  const id = await held();
  await world.advance(7 * DAY);
  expect(await world.stripe.paymentIntents.retrieve(id)).toMatchObject({
    status: 'canceled',
    cancellation_reason: 'automatic',
  });
  expect((await typesOf(world)).slice(-2)).toEqual(['charge.expired', 'payment_intent.canceled']);
});

test('a charge without an intent is made from a token, held, captured, changed', async () => {
  world = newWorld(sandbox.port);
  const { charges } = world.stripe;
  const params = { amount: 2000, currency: 'eur', source: 'tok_visa', description: 'Seule' };
  const paid = await charges.create(params);
  expect(paid).toMatchObject({ status: 'succeeded', captured: true, payment_intent: null });
  const hold = await charges.create({ ...params, capture: false });
  expect(hold).toMatchObject({ captured: false, balance_transaction: null });
  expect(await charges.capture(hold.id, { amount: 1500 })).toMatchObject({ amount_captured: 1500 });
  expect((await refusal(charges.capture(hold.id))).code).toBe('charge_already_captured');
  const changed = await charges.update(paid.id, {
    description: 'Autre',
    fraud_details: { user_report: 'safe' },
  });
  expect(changed).toMatchObject({ description: 'Autre', fraud_details: { user_report: 'safe' } });
  const declined = await refusal(charges.create({ ...params, source: 'tok_chargeDeclined' }));
  expect(declined).toMatchObject({ statusCode: 402, decline_code: 'generic_decline' });
  expect((await charges.list()).data.map(({ status }) => status)).toEqual([
    'failed',
    'succeeded',
    'succeeded',
  ]);
});

test('a card paid with is kept when that is asked, and set up off-session', async () => {
  world = newWorld(sandbox.port);
  const customer = (await world.stripe.customers.create({})).id;
  const intent = await world.stripe.paymentIntents.create({
    amount: 1000,
    currency: 'eur',
    customer,
    payment_method: 'pm_card_visa',
    setup_future_usage: 'off_session',
    confirm: true,
    return_url: 'http://127.0.0.1:1/back',
  });
  const method = String(intent.payment_method);
  expect((await world.stripe.paymentMethods.retrieve(method)).customer).toBe(customer);
  expect((await pay(world, { customer, method })).status).toBe('succeeded');
});

test('Radar’s verdict shows on the charge', async () => {
  world = newWorld(sandbox.port);
  const outcomeOf = async (card: string) => {
    await pay(world, await savedCard(world, card)).catch((error: Stripe.errors.StripeError) => error);
    const [charge] = (await world.stripe.charges.list({ limit: 1 })).data;
    return charge?.outcome;
  };
  expect(await outcomeOf('4100000000000019')).toMatchObject({
    type: 'blocked',
    network_status: 'not_sent_to_network',
    risk_level: 'highest',
  });
  expect(await outcomeOf('4000000000009235')).toMatchObject({
    type: 'manual_review',
    risk_level: 'elevated',
  });
  expect(await outcomeOf('4000000000000341')).toMatchObject({ type: 'issuer_declined' });
});
