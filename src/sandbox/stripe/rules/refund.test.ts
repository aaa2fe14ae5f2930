import type Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  DAY,
  manualPayouts,
  newWorld,
  pay,
  readyAccount,
  refusal,
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

/** A platform with money of its own, so that a refund in full is covered, and one charge of 50 € to refund. */
async function charged(card = '4242424242424242'): Promise<{ intent: string; charge: string }> {
  world = newWorld(sandbox.port);
  await manualPayouts(world);
  const saved = await savedCard(world);
  await pay(world, saved);
  const intent = await pay(world, card === '4242424242424242' ? saved : await savedCard(world, card));
  return { intent: intent.id, charge: (intent.latest_charge as Stripe.Charge).id };
}

test('a refund by PaymentIntent in full, with reason and metadata, leaves the fee with Stripe', async () => {
  const { intent, charge } = await charged();
  const refund = await world.stripe.refunds.create({
    payment_intent: intent,
    reason: 'requested_by_customer',
    metadata: { call: '7' },
    expand: ['balance_transaction'],
  });
  expect(refund).toMatchObject({
    amount: 5000,
    charge,
    payment_intent: intent,
    status: 'succeeded',
    reason: 'requested_by_customer',
    metadata: { call: '7' },
    balance_transaction: { amount: -5000, fee: 0, net: -5000, type: 'refund', source: refund.id },
    destination_details: { type: 'card', card: { reference_status: 'available' } },
  });
  const after = await world.stripe.charges.retrieve(charge, { expand: ['refunds'] });
  expect(after).toMatchObject({ refunded: true, amount_refunded: 5000 });
  expect(after.refunds?.data.map(({ id }) => id)).toEqual([refund.id]);
});

test('partial refunds add up to the charge and not a cent more', async () => {
  const { charge } = await charged();
  await world.stripe.refunds.create({ charge, amount: 1999 });
  expect(await refusal(world.stripe.refunds.create({ charge, amount: 3002 }))).toMatchObject({
    statusCode: 400,
    param: 'amount',
    message: 'Refund amount (€30.02) is greater than unrefunded amount on charge (€30.01)',
  });
  expect((await world.stripe.charges.retrieve(charge)).refunded).toBe(false);
  expect((await world.stripe.refunds.create({ charge })).amount).toBe(3001);
  expect((await refusal(world.stripe.refunds.create({ charge }))).code).toBe('charge_already_refunded');
  expect((await world.stripe.refunds.list({ charge })).data.map(({ amount }) => amount)).toEqual([
    3001, 1999,
  ]);
});

test('a refund tells refund.created, charge.refunded, refund.updated, in that order', async () => {
  const { charge } = await charged();
  const { id } = await world.stripe.refunds.create({ charge, amount: 100 });
  expect((await typesOf(world)).slice(-4)).toEqual([
    'refund.created',
    'charge.refunded',
    'refund.updated',
    'charge.refund.updated',
  ]);
  const changed = await world.stripe.refunds.update(id, { metadata: { why: 'late' } });
  expect(changed.metadata).toEqual({ why: 'late' });
  expect((await typesOf(world)).slice(-2)).toEqual(['refund.updated', 'charge.refund.updated']);
});

test('card …7726: the refund is pending though its money has left, and succeeds the day after', async () => {
  const { charge } = await charged('4000000000007726');
  const refund = await world.stripe.refunds.create({ charge });
  expect(refund).toMatchObject({ status: 'pending', pending_reason: 'processing' });
  expect(refund.balance_transaction).toMatch(/^txn_/);
  await world.advance(DAY);
  const done = await world.stripe.refunds.retrieve(refund.id);
  expect(done.status).toBe('succeeded');
  expect(done.pending_reason).toBeUndefined();
  expect(await typesOf(world)).toContain('refund.updated');
});

test('card …5126: the refund succeeds, fails the day after, and its money comes back', async () => {
  const { charge } = await charged('4000000000005126');
  const { id } = await world.stripe.refunds.create({ charge });
  await world.advance(DAY);
  const failed = await world.stripe.refunds.retrieve(id, { expand: ['failure_balance_transaction'] });
  expect(failed).toMatchObject({
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: { amount: 5000, type: 'refund_failure', source: id },
  });
  expect(await world.stripe.charges.retrieve(charge)).toMatchObject({ refunded: false, amount_refunded: 0 });
  expect((await typesOf(world)).filter((type) => type === 'refund.failed')).toHaveLength(1);
});

test('without funds a refund waits, and money that comes back to the balance sends it', async () => {
  const { charge } = await charged();
  await world.advance(4 * DAY);
  const payout = await world.stripe.payouts.create({ amount: 9800, currency: 'eur' });
  const waiting = await world.stripe.refunds.create({ charge, amount: 4000 });
  expect(waiting).toMatchObject({
    status: 'pending',
    pending_reason: 'insufficient_funds',
    balance_transaction: null,
  });
  await world.stripe.payouts.cancel(payout.id);
  await world.advance(60);
  expect(await world.stripe.refunds.retrieve(waiting.id)).toMatchObject({ status: 'succeeded' });
});

test('waiting refunds are sent oldest first, as far as the money goes', async () => {
  const { charge } = await charged();
  await world.advance(4 * DAY);
  await world.stripe.payouts.create({ amount: 9800, currency: 'eur' });
  const first = await world.stripe.refunds.create({ charge, amount: 3000 });
  const second = await world.stripe.refunds.create({ charge, amount: 2000 });
  await pay(world, await savedCard(world), { amount: 4000 });
  await world.advance(4 * DAY);
  const statuses = [first, second].map(({ id }) => world.stripe.refunds.retrieve(id));
  expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual(['succeeded', 'pending']);
});

test('a refund asked before the capture waits for it', async () => {
  await charged();
  const paid = await pay(world, await savedCard(world), { capture_method: 'automatic_async' });
  const refund = await world.stripe.refunds.create({ payment_intent: paid.id });
  expect(refund).toMatchObject({ status: 'pending', pending_reason: 'charge_pending' });
  await world.advance(5);
  expect((await world.stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
});

test('the control fails, holds and cancels refunds; only one that waits for its receiver is cancelled by the API', async () => {
  const { charge } = await charged();
  const sent = await world.stripe.refunds.create({ charge, amount: 500 });
  expect((await refusal(world.stripe.refunds.cancel(sent.id))).statusCode).toBe(400);
  await world.control('POST', `/refunds/${sent.id}/fail`, { reason: 'lost_or_stolen_card' });
  expect((await world.stripe.refunds.retrieve(sent.id)).failure_reason).toBe('lost_or_stolen_card');
  await world.advance(4 * DAY);
  await world.stripe.payouts.create({ amount: 9800, currency: 'eur' });
  const waiting = await world.stripe.refunds.create({ charge, amount: 500 });
  await world.control('POST', `/refunds/${waiting.id}/require_action`);
  expect(await world.stripe.refunds.cancel(waiting.id)).toMatchObject({ status: 'canceled' });
  const other = await world.stripe.refunds.create({ charge, amount: 500 });
  await world.control('POST', `/refunds/${other.id}/cancel`);
  expect((await world.stripe.charges.retrieve(charge)).amount_refunded).toBe(0);
});

test('what cannot be refunded is refused with a reason', async () => {
  const { charge, intent } = await charged();
  const refused = (params: Stripe.RefundCreateParams) => refusal(world.stripe.refunds.create(params));
  expect(await refused({})).toMatchObject({ code: 'parameter_missing' });
  expect(await refused({ charge, payment_intent: intent })).toMatchObject({ statusCode: 400 });
  expect(await refused({ charge, reverse_transfer: true })).toMatchObject({ param: 'reverse_transfer' });
  expect(await refused({ charge, refund_application_fee: true })).toMatchObject({
    param: 'refund_application_fee',
  });
  expect(await refused({ charge, currency: 'usd' })).toMatchObject({ param: 'currency' });
  expect(await refused({ charge: 'ch_none' })).toMatchObject({ code: 'resource_missing', param: 'charge' });
  const unpaid = await world.stripe.paymentIntents.create({ amount: 500, currency: 'eur' });
  expect(await refused({ payment_intent: unpaid.id })).toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
});

test('a business does not refund what a transfer brought: the platform reverses the transfer', async () => {
  const { charge } = await charged();
  const stripeAccount = await readyAccount(world);
  const { destination_payment } = await world.stripe.transfers.create({
    amount: 1000,
    currency: 'eur',
    destination: stripeAccount,
    source_transaction: charge,
  });
  const call = world.stripe.refunds.create({ charge: String(destination_payment) }, { stripeAccount });
  expect((await refusal(call)).message).toContain('reverse tr_');
});
