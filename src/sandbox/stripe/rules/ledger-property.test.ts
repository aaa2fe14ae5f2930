import fc from 'fast-check';
import Stripe from 'stripe';
import { afterAll, beforeAll, test } from 'vitest';
import {
  newWorld,
  pay,
  readyAccount,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';
import { expectBalanced } from '../testing/money.ts';

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
  'dispute',
  'end_dispute',
  'fail_refund',
  'hold',
  'capture',
  'debit',
  'time',
] as const;

const ENDS = ['won', 'lost', 'prevented', 'warning_closed'];

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
    case 'dispute':
      return world.control('POST', `/charges/${await charge()}/dispute`, {
        amount,
        inquiry: amount % 3 === 0,
      });
    case 'end_dispute': {
      const [dispute] = (await stripe.disputes.list({ limit: 1 })).data;
      const status = ENDS[amount % ENDS.length];
      return world.control('POST', `/disputes/${dispute?.id ?? 'du_none'}/close`, { status });
    }
    case 'fail_refund': {
      const [refund] = (await stripe.refunds.list({ limit: 1 })).data;
      return world.control('POST', `/refunds/${refund?.id ?? 're_none'}/fail`);
    }
    case 'hold':
      return pay(world, saved, { amount, capture_method: 'manual' });
    case 'capture': {
      const [intent] = (await stripe.paymentIntents.list({ limit: 1 })).data;
      return stripe.paymentIntents.capture(intent?.id ?? 'pi_none', { amount_to_capture: amount });
    }
    case 'debit':
      return world.control('POST', `/accounts/${stripeAccount}/debit`);
    case 'time':
      return world.control('POST', '/clock', { advanceSeconds: amount * 60 });
  }
}

/** A refusal is a fine answer; anything else is a defect. */
function refuseOnly(error: unknown): void {
  if (error instanceof Stripe.errors.StripeInvalidRequestError) return;
  if (error instanceof Error && error.message.includes('invalid_request_error')) return;
  throw error;
}

test('whatever is done in whatever order, no cent is made or lost and every balance is its transactions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const world = newWorld(sandbox.port);
      const scene = { world, saved: await savedCard(world), stripeAccount: await readyAccount(world) };
      // Half of the worlds let an account go below zero.
      const switches = { reversalOnEmptyAccount: steps.length % 2 ? 'refuse' : 'go_negative' };
      await world.control('POST', '/profile', switches);
      for (const { kind, amount } of steps) {
        await act(scene, kind, amount).catch(refuseOnly);
        await expectBalanced(world);
      }
    }),
    { numRuns: 12 },
  );
}, 20_000);
