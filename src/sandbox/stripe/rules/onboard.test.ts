import { afterAll, beforeAll, expect, test } from 'vitest';
import { newWorld, readyAccount, refusal, startTestSandbox, type TestSandbox } from '../testing/harness.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

const french = { country: 'FR', capabilities: { transfers: { requested: true } } };

test('a new account owes its file; onboarding activates what was asked and says so', async () => {
  const world = newWorld(sandbox.port);
  const account = await world.stripe.accounts.create(french);
  expect(account).toMatchObject({
    details_submitted: false,
    payouts_enabled: false,
    capabilities: { transfers: 'inactive' },
  });
  expect(account.requirements?.currently_due).toContain('external_account');
  await world.control('POST', `/accounts/${account.id}/onboard`, { outcome: 'complete' });
  expect(await world.stripe.accounts.retrieve(account.id)).toMatchObject({
    details_submitted: true,
    payouts_enabled: true,
    capabilities: { transfers: 'active' },
    requirements: { currently_due: [], disabled_reason: null },
    external_accounts: { data: [{ object: 'bank_account', last4: '2606' }] },
  });
  const { data } = await world.stripe.events.list({}, { stripeAccount: account.id });
  const types = new Set(data.map(({ type }) => String(type)));
  expect([...types].sort()).toEqual([
    'account.external_account.created',
    'account.updated',
    'capability.updated',
  ]);
  expect((await world.stripe.accounts.retrieveCapability(account.id, 'transfers')).status).toBe('active');
});

test('an incomplete file stays due, a failed verification says why', async () => {
  const world = newWorld(sandbox.port);
  const { id } = await world.stripe.accounts.create(french);
  await world.control('POST', `/accounts/${id}/onboard`, { outcome: 'incomplete' });
  expect((await world.stripe.accounts.retrieve(id)).requirements?.currently_due).toEqual([
    'company.tax_id',
    'external_account',
  ]);
  await world.control('POST', `/accounts/${id}/onboard`, { outcome: 'verification_failed' });
  const failed = await world.stripe.accounts.retrieve(id);
  expect(failed).toMatchObject({ details_submitted: true, payouts_enabled: false });
  expect(failed.requirements?.errors?.[0]?.requirement).toBe('representative.verification.document');
});

test('verification can take its time', async () => {
  const world = newWorld(sandbox.port);
  await world.control('POST', '/profile', { verificationDelaySeconds: 600 });
  const id = await readyAccount(world);
  expect((await world.stripe.accounts.retrieve(id)).capabilities?.transfers).toBe('inactive');
  await world.control('POST', '/clock', { advanceSeconds: 600 });
  expect((await world.stripe.accounts.retrieve(id)).capabilities?.transfers).toBe('active');
});

test('more may be required later, with or without losing what was active', async () => {
  const world = newWorld(sandbox.port);
  const id = await readyAccount(world);
  await world.control('POST', `/accounts/${id}/require`, { fields: ['company.phone'] });
  expect(await world.stripe.accounts.retrieve(id)).toMatchObject({
    capabilities: { transfers: 'active' },
    requirements: { currently_due: ['company.phone'] },
  });
  await world.control('POST', `/accounts/${id}/restrict`, { fields: ['company.phone'] });
  expect(await world.stripe.accounts.retrieve(id)).toMatchObject({
    capabilities: { transfers: 'inactive' },
    payouts_enabled: false,
  });
  await world.control('POST', `/accounts/${id}/activate`);
  expect((await world.stripe.accounts.retrieve(id)).payouts_enabled).toBe(true);
});

test('an account link needs its addresses, a login link needs a finished file', async () => {
  const world = newWorld(sandbox.port);
  const { id } = await world.stripe.accounts.create(french);
  const bare = { account: id, type: 'account_onboarding' as const };
  expect(await refusal(world.stripe.accountLinks.create(bare))).toMatchObject({ param: 'refresh_url' });
  expect((await refusal(world.stripe.accounts.createLoginLink(id))).statusCode).toBe(400);
  await world.control('POST', `/accounts/${id}/onboard`, {});
  expect((await world.stripe.accounts.createLoginLink(id)).url).toContain(`/express/${id}`);
});
