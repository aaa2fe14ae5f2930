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

/** A business with 40 € available. */
async function funded(): Promise<string> {
  world = newWorld(sandbox.port);
  await manualPayouts(world);
  stripeAccount = await readyAccount(world);
  await pay(world, await savedCard(world));
  const [charge] = (await world.stripe.charges.list()).data;
  const { id } = await world.stripe.transfers.create({
    amount: 4000,
    currency: 'eur',
    destination: stripeAccount,
    ...(charge ? { source_transaction: charge.id } : {}),
  });
  await world.advance(3 * DAY);
  return id;
}

const send = (amount: number) => world.stripe.payouts.create({ amount, currency: 'eur' }, { stripeAccount });

/** The account below zero: paid out, then its transfer reversed. */
async function indebted(amount: number): Promise<void> {
  const transfer = await funded();
  await send(4000);
  await world.control('POST', '/profile', { reversalOnEmptyAccount: 'go_negative' });
  await world.stripe.transfers.createReversal(transfer, { amount });
}

test('a payout that fails after it was paid gives the money back and marks a closed bank account', async () => {
  await funded();
  const { id } = await send(4000);
  await world.advance(5 * DAY);
  await world.control('POST', `/payouts/${id}/fail`, { code: 'account_closed' });
  const failed = await world.stripe.payouts.retrieve(
    id,
    { expand: ['failure_balance_transaction'] },
    { stripeAccount },
  );
  expect(failed).toMatchObject({
    status: 'failed',
    failure_code: 'account_closed',
    failure_balance_transaction: { amount: 4000, type: 'payout_failure', source: id },
  });
  const types = await typesOf(world, stripeAccount);
  expect(types.filter((type) => type.startsWith('payout.'))).toEqual([
    'payout.created',
    'payout.updated',
    'payout.paid',
    'payout.failed',
  ]);
  const { data } = await world.stripe.accounts.listExternalAccounts(stripeAccount);
  expect(data.map((bank) => bank.object === 'bank_account' && bank.status)).toEqual(['errored']);
});

test('payouts are listed by status, bank account, creation and arrival', async () => {
  await funded();
  const first = await send(1000);
  await world.stripe.payouts.cancel(first.id, {}, { stripeAccount });
  const second = await send(500);
  const list = async (params: object) =>
    (await world.stripe.payouts.list(params, { stripeAccount })).data.map(({ id }) => id);
  expect(await list({ status: 'canceled' })).toEqual([first.id]);
  expect(await list({ destination: String(second.destination) })).toEqual([second.id, first.id]);
  expect(await list({ arrival_date: { gt: second.arrival_date } })).toEqual([]);
  expect(await list({ arrival_date: second.arrival_date, status: 'pending' })).toEqual([second.id]);
});

test('what cannot be done to a payout is refused', async () => {
  await funded();
  const { id } = await send(1000);
  await world.advance(DAY / 12);
  const refused = async (call: Promise<unknown>) => (await refusal(call)).statusCode;
  expect(await refused(world.stripe.payouts.cancel(id, {}, { stripeAccount }))).toBe(400);
  expect(await refused(world.stripe.payouts.reverse(id, {}, { stripeAccount }))).toBe(400);
  const instant = { amount: 100, currency: 'eur', method: 'instant' as const };
  expect(await refusal(world.stripe.payouts.create(instant, { stripeAccount }))).toMatchObject({
    code: 'instant_payouts_unsupported',
  });
});

test('an automatic payout takes all but the minimum, and names what it took', async () => {
  await funded();
  await world.stripe.balanceSettings.update({
    payments: {
      payouts: { schedule: { interval: 'daily' }, minimum_balance_by_currency: { eur: 250 } },
    },
  });
  await world.advance(DAY);
  const [payout] = (await world.stripe.payouts.list()).data;
  expect(payout).toMatchObject({ automatic: true, amount: 900 - 250, reconciliation_status: 'completed' });
  const taken = await world.stripe.balanceTransactions.list({ payout: payout?.id ?? '' });
  expect(taken.data.map(({ type }) => type).toSorted()).toEqual(['charge', 'payout', 'transfer']);
  expect(await balanceOf(world)).toEqual([250, 0]);
  expect(await typesOf(world)).toContain('payout.reconciliation_completed');
});

test('balance settings keep what they are given, for the platform and for an account', async () => {
  await funded();
  const asked = {
    payments: {
      debit_negative_balances: false,
      payouts: {
        schedule: { interval: 'weekly' as const, weekly_payout_days: ['tuesday' as const] },
        minimum_balance_by_currency: { eur: 100 },
        statement_descriptor: 'CCI PROJET',
      },
    },
  };
  for (const options of [{}, { stripeAccount }]) {
    await world.stripe.balanceSettings.update(asked, options);
    expect(await world.stripe.balanceSettings.retrieve({}, options)).toMatchObject(asked);
    const cleared = { payments: { payouts: { minimum_balance_by_currency: '' as const } } };
    const { payments } = await world.stripe.balanceSettings.update(cleared, options);
    expect(payments.payouts?.minimum_balance_by_currency).toBeNull();
  }
  const dollars = { payments: { payouts: { minimum_balance_by_currency: { usd: 1 } } } };
  expect((await refusal(world.stripe.balanceSettings.update(dollars))).statusCode).toBe(400);
});

test('weekly payouts leave on their day alone', async () => {
  await funded();
  await world.stripe.balanceSettings.update({
    payments: { payouts: { schedule: { interval: 'weekly', weekly_payout_days: ['wednesday'] } } },
  });
  await world.advance(8 * DAY);
  const { data } = await world.stripe.payouts.list();
  expect(data.map(({ created }) => new Date(created * 1000).getUTCDay())).toEqual([3]);
});

test('a bank is debited for an account below zero; a debit that fails leaves the debt', async () => {
  await indebted(3000);
  expect(await balanceOf(world, stripeAccount)).toEqual([-3000, 0]);
  await world.advance(6 * DAY);
  expect(await balanceOf(world, stripeAccount)).toEqual([0, 0]);
  const [debit] = (await world.stripe.payouts.list({}, { stripeAccount })).data;
  expect(debit).toMatchObject({ amount: -3000, automatic: true, status: 'paid' });
  await world.control('POST', `/payouts/${debit?.id}/fail`, { code: 'insufficient_funds' });
  expect(await balanceOf(world, stripeAccount)).toEqual([-3000, 0]);
});

test('an account that may not be debited is covered by the platform after half a year', async () => {
  await indebted(3000);
  await world.stripe.balanceSettings.update(
    { payments: { debit_negative_balances: false } },
    { stripeAccount },
  );
  await world.advance(179 * DAY);
  expect(await balanceOf(world, stripeAccount)).toEqual([-3000, 0]);
  await world.advance(2 * DAY);
  expect(await balanceOf(world, stripeAccount)).toEqual([0, 0]);
  expect(await balanceOf(world)).toEqual([900 + 3000 - 3000, 0]);
  const cover = { type: 'connect_collection_transfer' };
  const sides = [{}, { stripeAccount }].map((side) => world.stripe.balanceTransactions.list(cover, side));
  const nets = (await Promise.all(sides)).map(({ data }) => data.map(({ net }) => net));
  expect(nets).toEqual([[-3000], [3000]]);
});

test('the control debits or covers a debt at once', async () => {
  await indebted(1000);
  await world.control('POST', `/accounts/${stripeAccount}/cover`);
  expect(await balanceOf(world, stripeAccount)).toEqual([0, 0]);
  await expect(world.control('POST', `/accounts/${stripeAccount}/debit`)).rejects.toThrow('owes nothing');
});

test('Connect’s costs: one per payout, one per account and month', async () => {
  await funded();
  await world.control('POST', '/profile', { payoutFeeCents: 35, activeAccountFeeCents: 200 });
  await send(1000);
  await send(1000);
  const fees = async () =>
    (await world.stripe.balanceTransactions.list({ type: 'stripe_fee' })).data.map(({ net }) => net);
  expect(await fees()).toEqual([-35, -200, -35]);
  await world.advance(40 * DAY);
  await send(1000);
  expect(await fees()).toEqual([-200, -35, -35, -200, -35]);
});
