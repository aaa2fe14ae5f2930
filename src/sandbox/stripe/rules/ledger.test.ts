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
import { balanceOf, expectBalanced } from '../testing/money.ts';

let sandbox: TestSandbox;
let world: TestWorld;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

afterEach(() => expectBalanced(world));

async function begin(): Promise<TestWorld> {
  world = newWorld(sandbox.port);
  await manualPayouts(world);
  return world;
}

const advance = (days: number) => world.advance(days * DAY);
const chargeOf = (intent: Stripe.PaymentIntent) => (intent.latest_charge as Stripe.Charge).id;
const balance = (stripeAccount?: string) => balanceOf(world, stripeAccount);

test('the balance equals the sum of the nets of the balance transactions', async () => {
  const { stripe } = await begin();
  const saved = await savedCard(world);
  const intents = [await pay(world, saved), await pay(world, saved, { amount: 1234 })];
  await stripe.refunds.create({ charge: chargeOf(intents[0] as Stripe.PaymentIntent), amount: 1000 });
  let sum = 0;
  for await (const { net } of stripe.balanceTransactions.list()) sum += net;
  const [available, pending] = await balance();
  expect(available + pending).toBe(sum);
  expect(sum).toBe(5000 - 100 + (1234 - 44) - 1000);
});

test('funds become available on the third day, with one event', async () => {
  await begin();
  await pay(world, await savedCard(world));
  expect(await balance()).toEqual([0, 4900]);
  await advance(3);
  expect(await balance()).toEqual([4900, 0]);
  expect((await world.stripe.events.list({ type: 'balance.available' })).data).toHaveLength(1);
});

test('a transfer from a pending charge is made at once and is as pending as the charge', async () => {
  const { stripe } = await begin();
  const account = await readyAccount(world);
  const source_transaction = chargeOf(await pay(world, await savedCard(world), { transfer_group: 'g' }));
  const transfer = await stripe.transfers.create({
    amount: 4500,
    currency: 'eur',
    destination: account,
    source_transaction,
  });
  expect(transfer).toMatchObject({ transfer_group: 'g', destination: account, reversed: false });
  expect(await balance(account)).toEqual([0, 4500]);
  expect(await balance()).toEqual([0, 400]);
  const payment = await stripe.charges.retrieve(
    String(transfer.destination_payment),
    {},
    { stripeAccount: account },
  );
  expect(payment).toMatchObject({ amount: 4500, source_transfer: transfer.id });
  await advance(3);
  expect(await balance(account)).toEqual([4500, 0]);
  expect((await stripe.transfers.list({ transfer_group: 'g' })).data.map(({ id }) => id)).toEqual([
    transfer.id,
  ]);
});

test('transfers never exceed their source, nor the available balance once the source is settled or absent', async () => {
  const { stripe } = await begin();
  const destination = await readyAccount(world);
  const source_transaction = chargeOf(await pay(world, await savedCard(world)));
  const send = (amount: number, source?: string) =>
    stripe.transfers.create({
      amount,
      currency: 'eur',
      destination,
      ...(source ? { source_transaction: source } : {}),
    });
  await send(3000, source_transaction);
  expect((await refusal(send(2001, source_transaction))).message).toContain(
    'must not exceed the source amount',
  );
  expect(await refusal(send(1))).toMatchObject({ code: 'balance_insufficient' });
  await advance(3);
  expect(await refusal(send(2000, source_transaction))).toMatchObject({ code: 'balance_insufficient' });
  expect((await send(1900)).amount).toBe(1900);
});

test('an account without the transfers capability receives nothing', async () => {
  const { stripe } = await begin();
  const account = await stripe.accounts.create({
    country: 'FR',
    capabilities: { transfers: { requested: true } },
  });
  const source_transaction = chargeOf(await pay(world, await savedCard(world)));
  const params = { amount: 100, currency: 'eur', destination: account.id, source_transaction };
  expect(await refusal(stripe.transfers.create(params))).toMatchObject({
    statusCode: 400,
    code: 'insufficient_capabilities_for_transfer',
  });
  await world.control('POST', `/accounts/${account.id}/onboard`, { outcome: 'complete' });
  await stripe.transfers.create(params);
  await world.control('POST', `/accounts/${account.id}/restrict`, { fields: ['company.tax_id'] });
  expect((await refusal(stripe.transfers.create(params))).code).toBe(
    'insufficient_capabilities_for_transfer',
  );
});

test('a reversal takes back at most what is left, and refuses an account that has spent it', async () => {
  const { stripe } = await begin();
  const destination = await readyAccount(world);
  const source_transaction = chargeOf(await pay(world, await savedCard(world)));
  const { id } = await stripe.transfers.create({
    amount: 4000,
    currency: 'eur',
    destination,
    source_transaction,
  });
  const reversal = await stripe.transfers.createReversal(id, { amount: 1000 });
  expect(reversal.transfer).toBe(id);
  expect((await stripe.transfers.retrieve(id)).amount_reversed).toBe(1000);
  expect((await refusal(stripe.transfers.createReversal(id, { amount: 3001 }))).statusCode).toBe(400);
  await advance(3);
  await stripe.payouts.create({ amount: 3000, currency: 'eur' }, { stripeAccount: destination });
  expect((await refusal(stripe.transfers.createReversal(id))).code).toBe('balance_insufficient');
  await world.control('POST', '/profile', { reversalOnEmptyAccount: 'go_negative' });
  await stripe.transfers.createReversal(id);
  expect(await balance(destination)).toEqual([-3000, 0]);
  expect((await refusal(stripe.transfers.createReversal(id))).message).toMatch(
    /is already fully reversed\.$/,
  );
});

test('a payout is pending, leaves, is paid on the next business day, and never exceeds what is available', async () => {
  const { stripe } = await begin();
  const stripeAccount = await readyAccount(world);
  const source_transaction = chargeOf(await pay(world, await savedCard(world)));
  await stripe.transfers.create({
    amount: 4000,
    currency: 'eur',
    destination: stripeAccount,
    source_transaction,
  });
  const send = (amount: number) => stripe.payouts.create({ amount, currency: 'eur' }, { stripeAccount });
  expect((await refusal(send(4000))).code).toBe('balance_insufficient');
  await advance(3);
  const payout = await send(4000);
  expect(payout).toMatchObject({ status: 'pending', automatic: false });
  await world.control('POST', '/clock', { advanceSeconds: 3600 });
  expect((await stripe.payouts.retrieve(payout.id, {}, { stripeAccount })).status).toBe('in_transit');
  await advance(4);
  expect((await stripe.payouts.retrieve(payout.id, {}, { stripeAccount })).status).toBe('paid');
  const types = (await stripe.events.list({ type: 'payout.*' }, { stripeAccount })).data.map(
    ({ type }) => type,
  );
  expect(types.toReversed()).toEqual(['payout.created', 'payout.updated', 'payout.paid']);
});

test('a payout may be cancelled while pending, and may fail even after it was paid; the money comes back', async () => {
  const { stripe } = await begin();
  const stripeAccount = await readyAccount(world);
  const source_transaction = chargeOf(await pay(world, await savedCard(world)));
  await stripe.transfers.create({
    amount: 4000,
    currency: 'eur',
    destination: stripeAccount,
    source_transaction,
  });
  await advance(3);
  const first = await stripe.payouts.create({ amount: 4000, currency: 'eur' }, { stripeAccount });
  expect((await stripe.payouts.cancel(first.id, {}, { stripeAccount })).status).toBe('canceled');
  const second = await stripe.payouts.create({ amount: 4000, currency: 'eur' }, { stripeAccount });
  await advance(5);
  await world.control('POST', `/payouts/${second.id}/fail`, { code: 'account_closed' });
  const failed = await stripe.payouts.retrieve(second.id, {}, { stripeAccount });
  expect(failed).toMatchObject({ status: 'failed', failure_code: 'account_closed' });
  expect(failed.failure_balance_transaction).toMatch(/^txn_/);
  expect(await balance(stripeAccount)).toEqual([4000, 0]);
});

test('a refund without funds waits, and is paid when funds arrive', async () => {
  const { stripe } = await begin();
  const saved = await savedCard(world);
  const charge = chargeOf(await pay(world, saved));
  await advance(3);
  await stripe.payouts.create({ amount: 4900, currency: 'eur' });
  const waiting = await stripe.refunds.create({ charge, metadata: { call: '1' } });
  expect(waiting).toMatchObject({
    status: 'pending',
    pending_reason: 'insufficient_funds',
    balance_transaction: null,
  });
  await pay(world, saved, { amount: 9000 });
  await advance(3);
  expect(await stripe.refunds.retrieve(waiting.id)).toMatchObject({ status: 'succeeded' });
  expect((await stripe.charges.retrieve(charge)).refunded).toBe(true);
  expect((await refusal(stripe.refunds.create({ charge }))).code).toBe('charge_already_refunded');
});

test('a refund that the card’s bank sends back fails the day after and returns to the balance', async () => {
  const { stripe } = await begin();
  await pay(world, await savedCard(world));
  const charge = chargeOf(await pay(world, await savedCard(world, '4000000000005126')));
  const refund = await stripe.refunds.create({ charge });
  expect(refund.status).toBe('succeeded');
  await advance(1);
  expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ status: 'failed' });
  expect((await stripe.charges.retrieve(charge)).amount_refunded).toBe(0);
});

test('the platform is paid out each morning unless its settings say manual', async () => {
  world = newWorld(sandbox.port);
  const { stripe } = world;
  expect((await stripe.balanceSettings.retrieve()).payments.payouts?.schedule?.interval).toBe('daily');
  const saved = await savedCard(world);
  await pay(world, saved);
  await advance(4);
  const [automatic] = (await stripe.payouts.list()).data;
  expect(automatic).toMatchObject({ automatic: true, amount: 4900 });
  await manualPayouts(world);
  await pay(world, saved);
  await advance(10);
  expect((await stripe.payouts.list()).data).toHaveLength(1);
});

test('Connect’s own cost of a payout is posted on the platform', async () => {
  const { stripe } = await begin();
  await world.control('POST', '/profile', { payoutFeeCents: 35 });
  const stripeAccount = await readyAccount(world);
  const source_transaction = chargeOf(await pay(world, await savedCard(world)));
  await stripe.transfers.create({
    amount: 4000,
    currency: 'eur',
    destination: stripeAccount,
    source_transaction,
  });
  await advance(3);
  await stripe.payouts.create({ amount: 4000, currency: 'eur' }, { stripeAccount });
  const { data } = await stripe.balanceTransactions.list({ type: 'stripe_fee' });
  expect(data.map(({ net }) => net)).toEqual([-35]);
});
