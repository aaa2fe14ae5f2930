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
import { balanceOf, expectBalanced, typesOf } from '../testing/money.ts';

let sandbox: TestSandbox;
let world: TestWorld;
let stripeAccount: string;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());
afterEach(() => expectBalanced(world));

/** A transfer of 40 € from a pending charge. */
async function transferred() {
  world = newWorld(sandbox.port);
  await manualPayouts(world);
  stripeAccount = await readyAccount(world);
  await pay(world, await savedCard(world));
  const [charge] = (await world.stripe.charges.list()).data;
  return world.stripe.transfers.create({
    amount: 4000,
    currency: 'eur',
    destination: stripeAccount,
    source_transaction: charge?.id ?? '',
    metadata: { pledge_id: 'p' },
  });
}

test('a reversal moves the money on both sides and refunds the account’s payment', async () => {
  const transfer = await transferred();
  const reversal = await world.stripe.transfers.createReversal(transfer.id, {
    amount: 1500,
    metadata: { call: '9' },
    description: 'Remboursement',
    expand: ['balance_transaction'],
  });
  expect(reversal).toMatchObject({
    amount: 1500,
    transfer: transfer.id,
    metadata: { call: '9' },
    balance_transaction: { amount: 1500, type: 'transfer_refund', reporting_category: 'transfer_reversal' },
  });
  const payment = await world.stripe.charges.retrieve(
    String(transfer.destination_payment),
    { expand: ['refunds'] },
    { stripeAccount },
  );
  expect(payment).toMatchObject({ amount_refunded: 1500, refunded: false });
  expect(payment.refunds?.data).toMatchObject([
    { id: reversal.destination_payment_refund, amount: 1500, source_transfer_reversal: reversal.id },
  ]);
  expect(await balanceOf(world, stripeAccount)).toEqual([0, 2500]);
  expect(await balanceOf(world)).toEqual([0, 4900 - 2500]);
  expect((await typesOf(world)).slice(-1)).toEqual(['transfer.reversed']);
  expect((await typesOf(world, stripeAccount)).slice(-2)).toEqual(['refund.created', 'charge.refunded']);
});

test('reversals are cumulative, listed newest first, and end with the transfer', async () => {
  const { id } = await transferred();
  const one = await world.stripe.transfers.createReversal(id, { amount: 1 });
  const over = refusal(world.stripe.transfers.createReversal(id, { amount: 4000 }));
  expect(await over).toMatchObject({ statusCode: 400, param: 'amount' });
  const rest = await world.stripe.transfers.createReversal(id);
  expect(rest.amount).toBe(3999);
  expect((await refusal(world.stripe.transfers.createReversal(id))).message).toMatch(
    /is already fully reversed\.$/,
  );
  const { data } = await world.stripe.transfers.listReversals(id);
  expect(data.map((reversal) => reversal.id)).toEqual([rest.id, one.id]);
  expect(await world.stripe.transfers.retrieve(id)).toMatchObject({
    reversed: true,
    amount_reversed: 4000,
    reversals: { data: [{ id: rest.id }, { id: one.id }] },
  });
});

test('a reversal is found under its own transfer only, and its metadata changes', async () => {
  const { id } = await transferred();
  const reversal = await world.stripe.transfers.createReversal(id, { amount: 100 });
  const changed = await world.stripe.transfers.updateReversal(id, reversal.id, { metadata: { a: '1' } });
  expect(changed.metadata).toEqual({ a: '1' });
  expect((await world.stripe.transfers.retrieveReversal(id, reversal.id)).metadata).toEqual({ a: '1' });
  const other = await world.stripe.transfers.create({
    amount: 100,
    currency: 'eur',
    destination: stripeAccount,
    source_transaction: String((await world.stripe.transfers.retrieve(id)).source_transaction),
  });
  expect((await refusal(world.stripe.transfers.retrieveReversal(other.id, reversal.id))).code).toBe(
    'resource_missing',
  );
});

test('an account that has spent the money refuses the reversal, or goes below zero, as the switch says', async () => {
  const { id } = await transferred();
  await world.advance(3 * DAY);
  await world.stripe.payouts.create({ amount: 3000, currency: 'eur' }, { stripeAccount });
  expect((await refusal(world.stripe.transfers.createReversal(id))).code).toBe('balance_insufficient');
  expect((await world.stripe.transfers.createReversal(id, { amount: 1000 })).amount).toBe(1000);
  await world.control('POST', '/profile', { reversalOnEmptyAccount: 'go_negative' });
  await world.stripe.transfers.createReversal(id, { amount: 500 });
  expect(await balanceOf(world, stripeAccount)).toEqual([-500, 0]);
});

test('a transfer’s description and metadata change, which is told', async () => {
  const { id } = await transferred();
  const changed = await world.stripe.transfers.update(id, { description: 'Four', metadata: { b: '2' } });
  expect(changed).toMatchObject({ description: 'Four', metadata: { pledge_id: 'p', b: '2' } });
  expect((await typesOf(world)).slice(-1)).toEqual(['transfer.updated']);
});
