import type Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  DAY,
  manualPayouts,
  newWorld,
  pay,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';
import { expectBalanced, typesOf } from '../testing/money.ts';

let sandbox: TestSandbox;
let world: TestWorld;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());
afterEach(() => expectBalanced(world));

/** One charge of 50 €, with what its card provokes. */
async function charged(card: string): Promise<string> {
  world = newWorld(sandbox.port);
  await manualPayouts(world);
  // Money of the platform's own, so that the charge can be refunded in full.
  await pay(world, await savedCard(world));
  return chargeWith(card);
}

async function chargeWith(card: string): Promise<string> {
  await pay(world, await savedCard(world, card));
  const [charge] = (await world.stripe.charges.list({ limit: 1 })).data;
  return charge?.id ?? '';
}

const disputesOf = async (charge: string) => (await world.stripe.disputes.list({ charge })).data;

test.each([
  ['4000000000000259', 'fraudulent', 'needs_response', ['10.4']],
  ['4000000000002685', 'product_not_received', 'needs_response', ['13.1']],
  ['4000000000001976', 'fraudulent', 'warning_needs_response', ['10.4']],
  ['4000000404000079', 'fraudulent', 'needs_response', ['10.4', '10.4']],
])('card %s is contested once charged: %s, %s', async (card, reason, status, codes) => {
  const charge = await charged(card);
  const disputes = await disputesOf(charge);
  expect(disputes.map((dispute) => dispute.network_reason_code)).toEqual(codes);
  for (const dispute of disputes) expect(dispute).toMatchObject({ reason, status, charge });
  expect(disputes.reduce((sum, { amount }) => sum + amount, 0)).toBe(5000);
  expect((await world.stripe.charges.retrieve(charge)).disputed).toBe(true);
});

test('after 3-D Secure a fraud card is not contested', async () => {
  await charged('4242424242424242');
  const saved = await savedCard(world, '4000000000000259');
  const script = { outcomes: ['authentication_required'] };
  await world.control('POST', `/payment_methods/${saved.method}/script`, script);
  const { id } = await world.stripe.paymentIntents.create({
    amount: 5000,
    currency: 'eur',
    customer: saved.customer,
  });
  const params = { payment_method: saved.method, return_url: 'http://127.0.0.1:1/return' };
  await world.stripe.paymentIntents.confirm(id, params);
  await world.control('POST', `/payment_intents/${id}/authenticate`, { outcome: 'succeed' });
  await world.advance(5);
  expect((await world.stripe.disputes.list({ payment_intent: id })).data).toEqual([]);
});

test('card …5423: the issuer warns of fraud, and a refund leaves nothing to do', async () => {
  const charge = await charged('4000000000005423');
  const [warning] = (await world.stripe.radar.earlyFraudWarnings.list({ charge })).data;
  expect(warning).toMatchObject({ actionable: true, charge });
  expect(await typesOf(world)).toContain('radar.early_fraud_warning.created');
  await world.stripe.refunds.create({ charge });
  const after = await world.stripe.radar.earlyFraudWarnings.retrieve(warning?.id ?? '');
  expect(after.actionable).toBe(false);
});

test('a payment of elevated risk is put under review until somebody approves it', async () => {
  const charge = await charged('4000000000009235');
  const { review } = await world.stripe.charges.retrieve(charge, { expand: ['review'] });
  expect(review).toMatchObject({ open: true, opened_reason: 'rule', charge });
  const { id } = review as Stripe.Review;
  expect((await world.stripe.reviews.list()).data.map((one) => one.id)).toEqual([id]);
  expect(await world.stripe.reviews.approve(id)).toMatchObject({ open: false, closed_reason: 'approved' });
  expect((await world.stripe.charges.retrieve(charge)).review).toBeNull();
  expect((await typesOf(world)).slice(-1)).toEqual(['review.closed']);
});

test('a dispute may come later than its charge', async () => {
  world = newWorld(sandbox.port);
  await world.control('POST', '/profile', { disputeDelaySeconds: 3 * DAY });
  const charge = await chargeWith('4000000000000259');
  expect(await disputesOf(charge)).toEqual([]);
  await world.advance(3 * DAY);
  expect(await disputesOf(charge)).toHaveLength(1);
});

test('an amount that is only held is not contested until it is captured', async () => {
  world = newWorld(sandbox.port);
  const saved = await savedCard(world, '4000000000000259');
  const { id } = await pay(world, saved, { capture_method: 'manual' });
  const disputes = async () => (await world.stripe.disputes.list({ payment_intent: id })).data;
  expect(await disputes()).toEqual([]);
  await world.stripe.paymentIntents.capture(id, { amount_to_capture: 2000 });
  expect((await disputes()).map(({ amount }) => amount)).toEqual([2000]);
});
