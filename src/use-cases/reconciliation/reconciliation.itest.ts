import { afterEach, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import { PLATFORM } from '@/domain/reconciliation';
import {
  aPledgedCampaign,
  brokenRules,
  campaignOf,
  chargesAtStripe,
  pass,
  passDeadline,
  pledgeOf,
} from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { testWorld } from '@/testing/sandbox';
import { closeFinding } from './close-finding';
import { compareBooks } from './compare-books';
import { planNights } from './plan-nights';

async function aNightPasses(): Promise<void> {
  await planNights();
  await pass({ hours: 25 });
}

const findings = (account?: string) =>
  database().reconciliationFinding.findMany({
    where: { resolvedAt: null, ...(account ? { account } : {}) },
    orderBy: { id: 'asc' },
  });

/** Each test begins with books that agree: what others did by hand at Stripe is not its business. */
afterEach(async () => {
  await database().reconciliationFinding.updateMany({
    where: { resolvedAt: null },
    data: { resolvedAt: new Date(), closedBy: (await aUser('ADMIN')).userId },
  });
});

async function aCharge() {
  const { campaignId, business, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  const [charge] = await chargesAtStripe(pledgeIds[0] ?? '');
  return { campaignId, account: business.account, chargeId: charge?.id ?? '' };
}

test('books that agree give no finding, and the next night is planned', async () => {
  await aCharge();
  await aNightPasses();
  expect(await findings()).toEqual([]);
  expect(await database().reconciliationRun.count({ where: { finishedAt: null } })).toBe(0);
  expect(await database().due.count({ where: { kind: 'ask-stripe-again' } })).toBe(1);
});

test('a fee whose event was lost is asked for at night, and the campaign is settled', async () => {
  await testWorld().control('/profile', { asyncCapture: 'always', captureDelaySeconds: 3600 });
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  expect((await pledgeOf(pledgeIds[0] ?? '')).status).toBe('COLLECTED');
  expect((await campaignOf(campaignId)).status).toBe('COLLECTING');
  await aNightPasses();
  await testWorld().control('/profile', { asyncCapture: 'asked', captureDelaySeconds: 1 });
  expect((await campaignOf(campaignId)).status).toBe('FUNDED');
  expect(await findings()).toEqual([]);
  expect(await brokenRules()).toEqual([]);
});

test('a payment that succeeded while we think that it was declined is found at night, and collected', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([
    { euros: 500 },
    { euros: 30, script: ['authentication_required', 'authentication_required'] },
  ]);
  const pledgeId = pledgeIds[1] ?? '';
  await passDeadline(campaignId);
  const intent = await database().paymentIntent.findFirstOrThrow({ where: { pledgeId } });
  await stripe().paymentIntents.confirm(intent.stripeId ?? '', {
    payment_method: (await pledgeOf(pledgeId)).paymentMethodId ?? '',
    return_url: 'https://exemple.test',
  });
  await testWorld().control(`/payment_intents/${intent.stripeId}/authenticate`, { outcome: 'succeed' });
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTING');
  await aNightPasses();
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTED');
  expect(await findings()).toEqual([]);
  expect(await brokenRules()).toEqual([]);
});

test('a refund made by hand at Stripe is listed with its figures, once, however many nights pass', async () => {
  const { chargeId } = await aCharge();
  const refund = await stripe().refunds.create({ charge: chargeId, amount: 12_34 });
  await aNightPasses();
  const [found, ...others] = await findings();
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    kind: 'TRANSACTION_UNKNOWN',
    account: PLATFORM,
    subject: refund.balance_transaction,
    detail: 'refund',
    expectedCents: null,
    foundCents: -12_34n,
  });
  await aNightPasses();
  expect(await findings()).toMatchObject([{ id: found?.id, firstSeenAt: found?.firstSeenAt }]);
});

test('a transfer made by hand is listed on both accounts', async () => {
  const { account, chargeId } = await aCharge();
  await stripe().transfers.create({
    amount: 5_00,
    currency: 'eur',
    destination: account,
    source_transaction: chargeId,
  });
  await aNightPasses();
  expect((await findings(PLATFORM)).map(({ foundCents }) => foundCents)).toEqual([-5_00n]);
  expect((await findings(account)).map(({ foundCents }) => foundCents)).toEqual([5_00n]);
});

test('a difference that is gone is closed by the next night; one that an admin closed stays closed', async () => {
  const { account, chargeId } = await aCharge();
  const admin = await aUser('ADMIN');
  await stripe().refunds.create({ charge: chargeId, amount: 7_00 });
  const now = new Date();
  await database().reconciliationFinding.create({
    data: {
      kind: 'BALANCE_DIFFERS',
      account,
      subject: account,
      detail: '',
      expectedCents: 0n,
      foundCents: 1n,
      firstSeenAt: now,
      lastSeenAt: now,
    },
  });
  await aNightPasses();
  const left = await findings();
  expect(left).toMatchObject([{ kind: 'TRANSACTION_UNKNOWN', foundCents: -7_00n }]);
  const findingId = left[0]?.id ?? '';
  await closeFinding(admin, { findingId, note: 'Remboursé à la demande du trésorier.' });
  await expect(closeFinding(admin, { findingId, note: 'Encore.' })).rejects.toMatchObject({
    code: 'ALREADY_DONE',
  });
  await aNightPasses();
  expect(await findings()).toEqual([]);
});

test('only an admin may close a difference', async () => {
  const adviser = await aUser('ADVISER');
  await expect(
    closeFinding(adviser, { findingId: '01900000-0000-7000-8000-000000000000', note: 'Vu.' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a run that died goes on with the accounts that it had not finished', async () => {
  const { account, chargeId } = await aCharge();
  await stripe().transfers.create({
    amount: 3_00,
    currency: 'eur',
    destination: account,
    source_transaction: chargeId,
  });
  await database().reconciliationRun.create({
    data: { night: '2020-01-01', startedAt: new Date(), doneAccounts: [PLATFORM] },
  });
  await compareBooks();
  expect(await findings(PLATFORM)).toEqual([]);
  expect((await findings(account)).map(({ foundCents }) => foundCents)).toEqual([3_00n]);
  const run = await database().reconciliationRun.findUniqueOrThrow({ where: { night: '2020-01-01' } });
  expect(run.finishedAt).not.toBeNull();
  expect(run.doneAccounts).toEqual([...new Set(run.doneAccounts)]);
});

test('two workers compare a night once', async () => {
  await database().reconciliationRun.deleteMany();
  await Promise.all([compareBooks(), compareBooks(), compareBooks()]);
  await compareBooks();
  const runs = await database().reconciliationRun.findMany();
  expect(runs).toHaveLength(1);
  expect(runs[0]?.doneAccounts).toEqual([...new Set(runs[0]?.doneAccounts)]);
});
