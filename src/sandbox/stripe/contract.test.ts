// What our money code relies on, said once for Stripe and for its stand-in: with STRIPE_CONTRACT_KEY=sk_test_… (an account of
// its own in test mode, a network) the same tests run against Stripe itself.
import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newWorld, refusal, startTestSandbox, type TestSandbox } from './testing/harness.ts';

const KEY = process.env.STRIPE_CONTRACT_KEY;

let sandbox: TestSandbox | undefined;
let stripe: Stripe;
beforeAll(async () => {
  sandbox = KEY ? undefined : await startTestSandbox();
  stripe = KEY
    ? new Stripe(KEY, { apiVersion: '2026-10-28.endive', maxNetworkRetries: 0, telemetry: false })
    : newWorld(sandbox?.port ?? 0).stripe;
});
afterAll(() => sandbox?.end());

const RETURN_URL = 'https://example.com/return';
const PAYMENT = { amount: 5000, currency: 'eur', allowed_payment_method_types: ['card'] };

/** A customer with a card that was saved for later. */
async function backer(card = 'pm_card_visa') {
  const customer = await stripe.customers.create({ name: 'Ada', metadata: { run: randomUUID() } });
  const setup = await stripe.setupIntents.create({
    customer: customer.id,
    payment_method: card,
    confirm: true,
    usage: 'off_session',
    return_url: RETURN_URL,
    allowed_payment_method_types: ['card'],
  });
  return { customer: customer.id, method: String(setup.payment_method) };
}

async function charge(card?: string) {
  const { customer, method } = await backer(card);
  const intent = await stripe.paymentIntents.create({ ...PAYMENT, customer, capture_method: 'automatic' });
  const paid = await stripe.paymentIntents.confirm(intent.id, {
    payment_method: method,
    off_session: true,
    return_url: RETURN_URL,
    expand: ['latest_charge.balance_transaction'],
  });
  return { customer, method, paid };
}

test('a saved card is charged off-session, and the answer knows charge, fee and net', async () => {
  const { paid } = await charge();
  expect(paid).toMatchObject({ status: 'succeeded', amount_received: 5000 });
  const made = paid.latest_charge as Stripe.Charge;
  const transaction = made.balance_transaction as Stripe.BalanceTransaction;
  expect(transaction).toMatchObject({ amount: 5000, type: 'charge', source: made.id });
  expect(transaction.net).toBe(5000 - transaction.fee);
});

test('a second confirmation of a paid intent is refused and shows the intent', async () => {
  const { paid, method } = await charge();
  const again = { payment_method: method, off_session: true, return_url: RETURN_URL };
  const error = await refusal(stripe.paymentIntents.confirm(paid.id, again));
  expect(error).toMatchObject({ statusCode: 400, code: 'payment_intent_unexpected_state' });
  expect(error.payment_intent).toMatchObject({ id: paid.id, status: 'succeeded' });
});

test('a card that saves and never pays is declined with a 402 that carries intent and charge', async () => {
  const customer = await stripe.customers.create({});
  const card = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: customer.id });
  const intent = await stripe.paymentIntents.create({ ...PAYMENT, customer: customer.id });
  const confirm = { payment_method: card.id, off_session: true, return_url: RETURN_URL };
  const error = await refusal(stripe.paymentIntents.confirm(intent.id, confirm));
  expect(error).toBeInstanceOf(Stripe.errors.StripeCardError);
  expect(error).toMatchObject({ statusCode: 402, code: 'card_declined', decline_code: 'generic_decline' });
  expect(error.payment_intent).toMatchObject({ id: intent.id, status: 'requires_payment_method' });
  expect((await stripe.charges.retrieve(error.charge ?? '')).status).toBe('failed');
});

test('a card that wants its holder each time is declined off-session for that reason', async () => {
  const customer = await stripe.customers.create({});
  const card = await stripe.paymentMethods.attach('pm_card_authenticationRequired', {
    customer: customer.id,
  });
  const intent = await stripe.paymentIntents.create({ ...PAYMENT, customer: customer.id });
  const confirm = { payment_method: card.id, off_session: true, return_url: RETURN_URL };
  const error = await refusal(stripe.paymentIntents.confirm(intent.id, confirm));
  expect(error).toMatchObject({ statusCode: 402, code: 'authentication_required' });
  const onSession = await stripe.paymentIntents.confirm(intent.id, {
    payment_method: card.id,
    return_url: RETURN_URL,
  });
  expect(onSession).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
});

test('a repeated key is answered with the first answer, another request under it is refused', async () => {
  const idempotencyKey = randomUUID();
  const first = await stripe.customers.create({ name: 'one' }, { idempotencyKey });
  const again = await stripe.customers.create({ name: 'one' }, { idempotencyKey });
  expect(again.id).toBe(first.id);
  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
  const other = await refusal(stripe.customers.create({ name: 'two' }, { idempotencyKey }));
  expect(other).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
});

test('the package pages through a list by itself, each object once', async () => {
  const { customer } = await backer();
  const made: string[] = [];
  for (let i = 0; i < 5; i += 1) made.push((await stripe.paymentIntents.create({ ...PAYMENT, customer })).id);
  const seen: string[] = [];
  for await (const { id } of stripe.paymentIntents.list({ customer, limit: 2 })) seen.push(id);
  expect(seen).toEqual(made.toReversed());
});

test('a refund names its charge, and a charge cannot be refunded twice', async () => {
  const { paid } = await charge();
  const refund = await stripe.refunds.create({ payment_intent: paid.id });
  expect(refund).toMatchObject({ amount: 5000, payment_intent: paid.id });
  const error = await refusal(stripe.refunds.create({ payment_intent: paid.id }));
  expect(error).toMatchObject({ statusCode: 400, code: 'charge_already_refunded' });
});

test('errors come as the package’s own classes', async () => {
  const missing = await refusal(stripe.customers.retrieve('cus_does_not_exist'));
  expect(missing).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
  expect(missing).toMatchObject({ statusCode: 404, code: 'resource_missing', param: 'id' });
  const unknown = await refusal(stripe.customers.create({ nickname: 'x' } as Stripe.CustomerCreateParams));
  expect(unknown).toMatchObject({ statusCode: 400, code: 'parameter_unknown', param: 'nickname' });
  const foreign = await refusal(stripe.balance.retrieve({}, { stripeAccount: 'acct_1DoesNotExist' }));
  expect(foreign).toBeInstanceOf(Stripe.errors.StripePermissionError);
});
