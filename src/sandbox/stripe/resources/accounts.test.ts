import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DAY,
  newWorld,
  pay,
  readyAccount,
  refusal,
  savedCard,
  startTestSandbox,
  type TestSandbox,
} from '../testing/harness.ts';
import { typesOf } from '../testing/money.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

const IBAN = 'FR3020041010050500013M02609';
const bank = { object: 'bank_account' as const, country: 'FR', currency: 'eur', account_number: IBAN };

test('an account whose file the platform collects has its bank accounts managed by the platform', async () => {
  const world = newWorld(sandbox.port);
  const { accounts } = world.stripe;
  const { id } = await accounts.create({
    country: 'FR',
    controller: {
      stripe_dashboard: { type: 'none' },
      losses: { payments: 'application' },
      fees: { payer: 'application' },
      requirement_collection: 'application',
    },
    capabilities: { transfers: { requested: true } },
  });
  const first = await accounts.createExternalAccount(id, { external_account: bank });
  expect(first).toMatchObject({ last4: '2609', default_for_currency: true });
  const second = await accounts.createExternalAccount(id, {
    external_account: { ...bank, account_number: 'FR1420041010050500013M02606' },
  });
  expect(second).toMatchObject({ default_for_currency: false });
  await accounts.updateExternalAccount(id, second.id, { default_for_currency: true, metadata: { a: '1' } });
  expect(await accounts.retrieveExternalAccount(id, first.id)).toMatchObject({ default_for_currency: false });
  expect((await refusal(accounts.deleteExternalAccount(id, second.id))).statusCode).toBe(400);
  expect(await accounts.deleteExternalAccount(id, first.id)).toMatchObject({ deleted: true });
  expect((await accounts.listExternalAccounts(id)).data.map((one) => one.id)).toEqual([second.id]);
  expect((await typesOf(world, id)).slice(-4)).toEqual([
    'account.external_account.created',
    'account.external_account.created',
    'account.external_account.updated',
    'account.external_account.deleted',
  ]);
  const wrong = { external_account: { ...bank, account_number: 'FR00' } };
  expect((await refusal(accounts.createExternalAccount(id, wrong))).statusCode).toBe(400);
});

test('with Express the holder alone changes the bank account', async () => {
  const world = newWorld(sandbox.port);
  const id = await readyAccount(world);
  const call = world.stripe.accounts.createExternalAccount(id, { external_account: bank });
  expect(await refusal(call)).toMatchObject({ statusCode: 403, type: 'StripePermissionError' });
});

test('capabilities are asked for and given up one by one', async () => {
  const world = newWorld(sandbox.port);
  const id = await readyAccount(world);
  const { accounts } = world.stripe;
  const asked = await accounts.updateCapability(id, 'card_payments', { requested: true });
  expect(asked).toMatchObject({ id: 'card_payments', status: 'active', requested: true });
  expect((await accounts.listCapabilities(id)).data.map((one) => one.id).toSorted()).toEqual([
    'card_payments',
    'transfers',
  ]);
  expect((await typesOf(world, id)).slice(-1)).toEqual(['capability.updated']);
});

test('a rejected account has nothing active left', async () => {
  const world = newWorld(sandbox.port);
  const id = await readyAccount(world);
  expect(await world.stripe.accounts.reject(id, { reason: 'fraud_other' })).toMatchObject({
    payouts_enabled: false,
    capabilities: { transfers: 'inactive' },
    requirements: { disabled_reason: 'rejected.fraud' },
  });
});

test('an account is deleted when its balance is nil, and not before', async () => {
  const world = newWorld(sandbox.port);
  const stripeAccount = await readyAccount(world);
  await pay(world, await savedCard(world));
  const [charge] = (await world.stripe.charges.list()).data;
  await world.stripe.transfers.create({
    amount: 1000,
    currency: 'eur',
    destination: stripeAccount,
    source_transaction: charge?.id ?? '',
  });
  expect((await refusal(world.stripe.accounts.del(stripeAccount))).statusCode).toBe(400);
  await world.advance(4 * DAY);
  await world.stripe.payouts.create({ amount: 1000, currency: 'eur' }, { stripeAccount });
  expect(await world.stripe.accounts.del(stripeAccount)).toMatchObject({ deleted: true });
  expect((await refusal(world.stripe.accounts.retrieve(stripeAccount))).code).toBe('account_invalid');
  expect((await world.stripe.accounts.list()).data).toEqual([]);
});

test('a holder who takes the access away leaves the platform with nothing to reach', async () => {
  const world = newWorld(sandbox.port);
  const stripeAccount = await readyAccount(world);
  await world.control('POST', `/accounts/${stripeAccount}/deauthorize`);
  const balance = world.stripe.balance.retrieve({}, { stripeAccount });
  expect(await refusal(balance)).toMatchObject({ statusCode: 403, code: 'account_invalid' });
  expect((await refusal(world.stripe.accounts.retrieve(stripeAccount))).statusCode).toBe(403);
  const params = { amount: 100, currency: 'eur', destination: stripeAccount };
  expect((await refusal(world.stripe.transfers.create(params))).code).toBe('resource_missing');
});

test('the account behind the key reads itself', async () => {
  const world = newWorld(sandbox.port);
  const platform = await world.stripe.accounts.retrieveCurrent();
  expect(platform).toMatchObject({ charges_enabled: true, payouts_enabled: true });
  expect((await world.stripe.accounts.retrieve(platform.id)).id).toBe(platform.id);
});
