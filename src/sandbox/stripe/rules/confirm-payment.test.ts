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

const intentFor = (
  { stripe }: TestWorld,
  customer: string,
  params: Partial<Stripe.PaymentIntentCreateParams> = {},
) =>
  stripe.paymentIntents.create({
    amount: 4200,
    currency: 'eur',
    customer,
    capture_method: 'automatic',
    ...params,
  });

test('an off-session confirmation charges the saved card and knows its fee', async () => {
  const world = newWorld(sandbox.port);
  const paid = await pay(world, await savedCard(world), { transfer_group: 'campaign_1' });
  expect(paid).toMatchObject({ status: 'succeeded', amount_received: 5000, last_payment_error: null });
  const charge = paid.latest_charge as Stripe.Charge;
  expect(charge).toMatchObject({ status: 'succeeded', transfer_group: 'campaign_1', paid: true });
  expect(charge.balance_transaction).toMatchObject({ amount: 5000, fee: 100, net: 4900, status: 'pending' });
});

test('an asynchronous capture has no balance transaction until charge.updated', async () => {
  const world = newWorld(sandbox.port);
  const paid = await pay(world, await savedCard(world), { capture_method: 'automatic_async' });
  expect((paid.latest_charge as Stripe.Charge).balance_transaction).toBeNull();
  await world.control('POST', '/clock', { advanceSeconds: 5 });
  const charge = await world.stripe.charges.retrieve((paid.latest_charge as Stripe.Charge).id);
  expect(charge.balance_transaction).toMatch(/^txn_/);
  const [event] = (await world.stripe.events.list({ type: 'charge.updated' })).data;
  expect(event?.data.previous_attributes).toEqual({ balance_transaction: null });
});

test('a decline is a 402 with the intent, the charge and the codes, and leaves the intent ready for another card', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world, '4000000000000341');
  const error = await refusal(pay(world, saved));
  expect(error).toMatchObject({
    statusCode: 402,
    type: 'StripeCardError',
    code: 'card_declined',
    decline_code: 'generic_decline',
    payment_intent: { status: 'requires_payment_method', payment_method: null, latest_charge: error.charge },
    payment_method: { id: saved.method },
  });
  expect(await world.stripe.charges.retrieve(String(error.charge))).toMatchObject({
    status: 'failed',
    failure_code: 'card_declined',
    balance_transaction: null,
  });
});

test('a card that always authenticates is declined off-session, and challenged on-session', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world, '4000002760003184');
  const intent = await intentFor(world, saved.customer);
  const asked = { payment_method: saved.method, return_url: `${RETURN_URL}?a=1` };
  const error = await refusal(
    world.stripe.paymentIntents.confirm(intent.id, { ...asked, off_session: true }),
  );
  expect(error).toMatchObject({ code: 'authentication_required', decline_code: 'authentication_required' });
  const waiting = await world.stripe.paymentIntents.confirm(intent.id, { ...asked, off_session: false });
  expect(waiting).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
  const failed = await world.control('POST', `/payment_intents/${intent.id}/authenticate`, {
    outcome: 'fail',
  });
  expect(failed).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { code: 'payment_intent_authentication_failure' },
  });
  await world.stripe.paymentIntents.confirm(intent.id, asked);
  const paid = await world.control('POST', `/payment_intents/${intent.id}/authenticate`, {
    outcome: 'succeed',
  });
  expect(paid).toMatchObject({ status: 'succeeded' });
});

test('a card set up off-session passes; the same card only attached does not', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world, '4000002500003155');
  expect((await pay(world, saved)).status).toBe('succeeded');
  const attached = await world.stripe.paymentMethods.attach('pm_card_authenticationRequiredOnSetup', {
    customer: saved.customer,
  });
  const error = await refusal(pay(world, { customer: saved.customer, method: attached.id }));
  expect(error.code).toBe('authentication_required');
});

test('the card that saves and then never has funds declines off-session for that reason', async () => {
  const world = newWorld(sandbox.port);
  const error = await refusal(pay(world, await savedCard(world, '4000008260003178')));
  expect(error).toMatchObject({ code: 'card_declined', decline_code: 'insufficient_funds' });
});

test('scripted outcomes come in order, the card’s before the customer’s, and then the card is itself again', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world);
  await world.control('POST', `/payment_methods/${saved.method}/script`, {
    outcomes: ['insufficient_funds', 'lost_card'],
  });
  await world.control('POST', `/customers/${saved.customer}/script`, {
    outcomes: ['authentication_required'],
  });
  const { id } = await intentFor(world, saved.customer);
  const confirm = () =>
    world.stripe.paymentIntents.confirm(id, {
      payment_method: saved.method,
      off_session: true,
      return_url: RETURN_URL,
    });
  const declines: (string | undefined)[] = [];
  for (let i = 0; i < 3; i += 1) declines.push((await refusal(confirm())).decline_code);
  expect(declines).toEqual(['insufficient_funds', 'lost_card', 'authentication_required']);
  expect((await confirm()).status).toBe('succeeded');
  expect((await world.stripe.charges.list({ payment_intent: id })).data).toHaveLength(4);
});

test('a succeeded or cancelled intent refuses a confirmation and shows itself', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world);
  const paid = await pay(world, saved);
  const again = world.stripe.paymentIntents.confirm(paid.id, {
    payment_method: saved.method,
    return_url: RETURN_URL,
  });
  expect(await refusal(again)).toMatchObject({
    statusCode: 400,
    code: 'payment_intent_unexpected_state',
    payment_intent: { id: paid.id, status: 'succeeded' },
  });
  const other = await intentFor(world, saved.customer);
  const canceled = await world.stripe.paymentIntents.cancel(other.id, { cancellation_reason: 'abandoned' });
  expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
  const late = world.stripe.paymentIntents.confirm(other.id, {
    payment_method: saved.method,
    return_url: RETURN_URL,
  });
  expect(await refusal(late)).toMatchObject({ payment_intent: { status: 'canceled' } });
});

test('a confirmation needs a return address, a card, and a card of the same customer', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world);
  const stranger = await savedCard(world);
  const { id } = await intentFor(world, saved.customer);
  const confirm = (params: Stripe.PaymentIntentConfirmParams) =>
    refusal(world.stripe.paymentIntents.confirm(id, params));
  expect(await confirm({ payment_method: saved.method })).toMatchObject({
    statusCode: 400,
    param: 'return_url',
  });
  expect(await confirm({ return_url: RETURN_URL })).toMatchObject({ param: 'payment_method' });
  expect(await confirm({ return_url: RETURN_URL, payment_method: stranger.method })).toMatchObject({
    statusCode: 400,
  });
  expect(await refusal(intentFor(world, saved.customer, { off_session: true }))).toMatchObject({
    param: 'off_session',
  });
});

test('too many confirmations cancel the intent', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world, '4000000000000341');
  await world.control('POST', '/profile', { confirmLimit: 1 });
  const { id } = await intentFor(world, saved.customer);
  const params = { payment_method: saved.method, off_session: true, return_url: RETURN_URL };
  expect((await refusal(world.stripe.paymentIntents.confirm(id, params))).code).toBe('card_declined');
  expect(await refusal(world.stripe.paymentIntents.confirm(id, params))).toMatchObject({
    code: 'payment_intent_unexpected_state',
    payment_intent: { status: 'canceled', cancellation_reason: 'automatic' },
  });
  expect((await world.stripe.paymentIntents.retrieve(id)).status).toBe('canceled');
});

test('eighty slow confirmations run side by side, each charged once', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world);
  await world.control('POST', '/profile', { confirmDelayMs: { mean: 300, spread: 100 } });
  const begun = performance.now();
  const paid = await Promise.all(Array.from({ length: 80 }, () => pay(world, saved)));
  // One after the other they would take 24 seconds.
  expect(performance.now() - begun).toBeLessThan(8000);
  expect(paid.every(({ status }) => status === 'succeeded')).toBe(true);
  expect((await world.stripe.balance.retrieve()).pending[0]?.amount).toBe(80 * 4900);
});

test('a merchant of record without card_payments cannot be charged for', async () => {
  const world = newWorld(sandbox.port);
  const account = await world.stripe.accounts.create({
    country: 'FR',
    capabilities: { card_payments: { requested: true } },
  });
  const params = { amount: 500, currency: 'eur', on_behalf_of: account.id };
  expect(await refusal(world.stripe.paymentIntents.create(params))).toMatchObject({ param: 'on_behalf_of' });
  await world.control('POST', `/accounts/${account.id}/onboard`, {});
  expect((await world.stripe.paymentIntents.create(params)).on_behalf_of).toBe(account.id);
});

test('a confirmation may say how to pay, refuses another amount, and fails instead of asking for 3-D Secure', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world, '4000002760003184');
  const { id } = await intentFor(world, saved.customer);
  const asked = { payment_method: saved.method, return_url: RETURN_URL };
  const confirm = (params: Stripe.PaymentIntentConfirmParams) =>
    world.stripe.paymentIntents.confirm(id, { ...asked, ...params });
  expect(await refusal(confirm({ amount_to_confirm: 1 }))).toMatchObject({ param: 'amount_to_confirm' });
  expect((await refusal(confirm({ error_on_requires_action: true }))).code).toBe('authentication_required');
  const shipping = { name: 'Camille', address: { city: 'Cahors' } };
  expect(await confirm({ capture_method: 'manual', shipping, amount_to_confirm: 4200 })).toMatchObject({
    status: 'requires_action',
    capture_method: 'manual',
    shipping,
  });
});
