import fc from 'fast-check';
import Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newWorld,
  pay,
  readyAccount,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';
import type { Audit } from './audit.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

const STEPS = [
  'charge',
  'refund',
  'transfer',
  'reverse',
  'payout',
  'fail_payout',
  'platform_payout',
  'time',
] as const;

const step = fc.record({ kind: fc.constantFrom(...STEPS), amount: fc.integer({ min: 50, max: 9000 }) });

interface Scene {
  world: TestWorld;
  saved: { customer: string; method: string };
  stripeAccount: string;
}

/** One thing that somebody does; Stripe may well refuse it. */
async function act(scene: Scene, kind: (typeof STEPS)[number], amount: number): Promise<unknown> {
  const { world, saved, stripeAccount } = scene;
  const { stripe } = world;
  const charge = async () => (await stripe.charges.list({ limit: 1 })).data[0]?.id ?? 'ch_none';
  switch (kind) {
    case 'charge':
      return pay(world, saved, { amount });
    case 'refund':
      return stripe.refunds.create({ charge: await charge(), amount });
    case 'transfer':
      return stripe.transfers.create({
        amount,
        currency: 'eur',
        destination: stripeAccount,
        source_transaction: await charge(),
      });
    case 'reverse': {
      const [transfer] = (await stripe.transfers.list({ limit: 1 })).data;
      return stripe.transfers.createReversal(transfer?.id ?? 'tr_none', { amount });
    }
    case 'payout':
      return stripe.payouts.create({ amount, currency: 'eur' }, { stripeAccount });
    case 'platform_payout':
      return stripe.payouts.create({ amount, currency: 'eur' });
    case 'fail_payout': {
      const [payout] = (await stripe.payouts.list({ limit: 1 }, { stripeAccount })).data;
      if (!payout || payout.status === 'failed') return null;
      return world.control('POST', `/payouts/${payout.id}/fail`, { code: 'no_account' });
    }
    case 'time':
      return world.control('POST', '/clock', { advanceSeconds: amount * 60 });
  }
}

test('whatever is done in whatever order, no cent is made or lost and every balance is its transactions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const world = newWorld(sandbox.port);
      const scene = { world, saved: await savedCard(world), stripeAccount: await readyAccount(world) };
      for (const { kind, amount } of steps) {
        await act(scene, kind, amount).catch((error: unknown) => {
          if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
        });
        const audit = await world.control<Audit>('GET', '/ledger');
        expect(audit.difference).toBe(0);
        for (const { balance, transactions } of audit.accounts) expect(balance).toBe(transactions);
      }
    }),
    { numRuns: 12 },
  );
}, 20_000);
