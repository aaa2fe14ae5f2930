import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newWorld,
  pay,
  RETURN_URL,
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

/** What a payment comes to: its status, or the code and decline code that it is refused with. */
async function outcome(paying: Promise<Stripe.PaymentIntent>): Promise<string> {
  try {
    return (await paying).status;
  } catch (error) {
    const { code, decline_code } = error as Stripe.errors.StripeCardError;
    return `${code}/${decline_code}`;
  }
}

/** Saved on the hosted page (3-D Secure passed), then charged without its holder. */
async function offSession(world: TestWorld, card: string): Promise<string> {
  return outcome(pay(world, await savedCard(world, card)));
}

/** The same card charged with its holder there; what follows 3-D Secure is told after an arrow. */
async function onSession(world: TestWorld, card: string): Promise<string> {
  const saved = await savedCard(world, card);
  const { id } = await world.stripe.paymentIntents.create({
    amount: 5000,
    currency: 'eur',
    customer: saved.customer,
  });
  const params = { payment_method: saved.method, return_url: RETURN_URL };
  const first = await outcome(world.stripe.paymentIntents.confirm(id, params));
  if (first !== 'requires_action') return first;
  await world.control('POST', `/payment_intents/${id}/authenticate`, { outcome: 'succeed' });
  const after = await world.stripe.paymentIntents.retrieve(id);
  return `3ds → ${after.last_payment_error?.decline_code ?? after.status}`;
}

const AUTHENTICATION = 'authentication_required/authentication_required';

test.each([
  ['4242424242424242', 'succeeded', 'succeeded'],
  ['5555555555554444', 'succeeded', 'succeeded'],
  ['4000002500000003', 'succeeded', 'succeeded'],
  ['378282246310005', 'succeeded', 'succeeded'],
  ['4000002500003155', 'succeeded', '3ds → succeeded'],
  ['4000002760003184', AUTHENTICATION, '3ds → succeeded'],
  ['4000003800000446', 'succeeded', '3ds → succeeded'],
  ['4000008260003178', 'card_declined/insufficient_funds', '3ds → insufficient_funds'],
  ['4000000000003220', AUTHENTICATION, '3ds → succeeded'],
  ['4000008400001629', 'card_declined/generic_decline', '3ds → generic_decline'],
  ['4000000000003055', 'succeeded', 'succeeded'],
  ['4000000000003097', 'succeeded', 'succeeded'],
  ['4000000000000341', 'card_declined/generic_decline', 'card_declined/generic_decline'],
  ['4000000000000077', 'succeeded', 'succeeded'],
  ['4100000000000019', 'card_declined/fraudulent', 'card_declined/fraudulent'],
  ['4000000000007726', 'succeeded', 'succeeded'],
  ['4000000000005126', 'succeeded', 'succeeded'],
  ['4000000000000259', 'succeeded', 'succeeded'],
  ['4000000000002685', 'succeeded', 'succeeded'],
  ['4000000000001976', 'succeeded', 'succeeded'],
  ['4000000000005423', 'succeeded', 'succeeded'],
  ['4000000404000079', 'succeeded', 'succeeded'],
])('card %s, saved: off-session %s, on-session %s', async (card, off, on) => {
  const world = newWorld(sandbox.port);
  expect([await offSession(world, card), await onSession(world, card)]).toEqual([off, on]);
});

test.each([
  ['4000000000000002', 'card_declined/generic_decline'],
  ['4000000000009995', 'card_declined/insufficient_funds'],
  ['4000000000009987', 'card_declined/lost_card'],
  ['4000000000009979', 'card_declined/stolen_card'],
  ['4000000000000069', 'expired_card/expired_card'],
  ['4000000000000127', 'incorrect_cvc/incorrect_cvc'],
  ['4000000000000119', 'processing_error/processing_error'],
  ['4000000000006975', 'card_declined/card_velocity_exceeded'],
  ['4000008400001280', 'card_declined/generic_decline'],
  ['4242424242424241', 'incorrect_number/incorrect_number'],
])('card %s is neither attached nor saved: %s', async (number, refused) => {
  const { stripe } = newWorld(sandbox.port);
  const { id: customer } = await stripe.customers.create({});
  const card = { number, exp_month: 12, exp_year: 2040, cvc: '123' };
  const method = await stripe.paymentMethods.create({ type: 'card', card });
  const attached = await refusal(stripe.paymentMethods.attach(method.id, { customer }));
  expect(`${attached.code}/${attached.decline_code}`).toBe(refused);
  const { id } = await stripe.setupIntents.create({ customer });
  const saved = await refusal(stripe.setupIntents.confirm(id, { payment_method: method.id }));
  expect(`${saved.code}/${saved.decline_code}`).toBe(refused);
});

test('card …0077: its funds are available at once', async () => {
  const world = newWorld(sandbox.port);
  await pay(world, await savedCard(world, '4000000000000077'));
  await world.advance(2);
  expect((await world.stripe.balance.retrieve()).available[0]?.amount).toBe(4900);
  const { data } = await world.stripe.events.list({ type: 'balance.available' });
  expect(data).toHaveLength(1);
});

test('card …3155 that was never set up is refused off-session', async () => {
  const world = newWorld(sandbox.port);
  const { id: customer } = await world.stripe.customers.create({});
  const token = 'pm_card_authenticationRequiredOnSetup';
  const { id: method } = await world.stripe.paymentMethods.attach(token, { customer });
  expect(await outcome(pay(world, { customer, method }))).toBe(AUTHENTICATION);
});

test('a card that is lost or has expired is declined; one that its network renews is charged again', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world);
  const happens = (what: string) => world.control('POST', `/payment_methods/${saved.method}/${what}`);
  await happens('lose');
  expect(await outcome(pay(world, saved))).toBe('card_declined/lost_card');
  await happens('expire');
  await happens('auto_update');
  expect(await outcome(pay(world, saved))).toBe('succeeded');
  const [event] = (await world.stripe.events.list({ type: 'payment_method.automatically_updated' })).data;
  expect(event?.data.previous_attributes).toHaveProperty('card');
  await happens('expire');
  expect(await outcome(pay(world, saved))).toBe('expired_card/expired_card');
});
