import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DAY,
  manualPayouts,
  newWorld,
  openSession,
  pay,
  RETURN_URL,
  readyAccount,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';
import { typesOf } from '../testing/money.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

type Story = (world: TestWorld) => Promise<unknown>;

const chargeOf = async (world: TestWorld) => (await world.stripe.charges.list()).data[0]?.id ?? '';
const disputeOf = async (world: TestWorld) => (await world.stripe.disputes.list()).data[0]?.id ?? '';

/** Stripe's order of events for each thing that happens to money; delivery may shuffle them. */
const STORIES: [name: string, story: Story, events: string[]][] = [
  [
    'a card saved on the hosted page',
    async (world) => {
      const { id } = await world.stripe.customers.create({});
      const session = await openSession(world, id);
      await world.control('POST', `/checkout/${session.id}/complete`, {});
    },
    [
      'customer.created',
      'setup_intent.created',
      'payment_method.attached',
      'setup_intent.succeeded',
      'checkout.session.completed',
    ],
  ],
  [
    'a charge',
    async (world) => pay(world, await savedCard(world)),
    ['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded', 'charge.updated'],
  ],
  [
    'a charge that settles later',
    async (world) => {
      await pay(world, await savedCard(world), { capture_method: 'automatic_async' });
      await world.advance(5);
    },
    ['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded', 'charge.updated'],
  ],
  [
    'a decline',
    async (world) => pay(world, await savedCard(world, '4000000000000341')).catch(() => null),
    ['payment_intent.created', 'charge.failed', 'payment_intent.payment_failed'],
  ],
  [
    'an authentication on-session',
    async (world) => {
      const saved = await savedCard(world, '4000002760003184');
      const params = { amount: 500, currency: 'eur', customer: saved.customer };
      const { id } = await world.stripe.paymentIntents.create(params);
      const asked = { payment_method: saved.method, return_url: RETURN_URL };
      await world.stripe.paymentIntents.confirm(id, asked);
      await world.control('POST', `/payment_intents/${id}/authenticate`, { outcome: 'succeed' });
    },
    [
      'payment_intent.created',
      'payment_intent.requires_action',
      'charge.succeeded',
      'payment_intent.succeeded',
    ],
  ],
  [
    'a refund',
    async (world) => {
      await pay(world, await savedCard(world));
      await world.stripe.refunds.create({ charge: await chargeOf(world), amount: 100 });
    },
    ['refund.created', 'charge.refunded', 'refund.updated', 'charge.refund.updated'],
  ],
  [
    'a refund that fails',
    async (world) => {
      const saved = await savedCard(world, '4000000000005126');
      await pay(world, saved);
      await world.stripe.refunds.create({ charge: await chargeOf(world), amount: 100 });
      await world.advance(DAY);
    },
    ['refund.failed', 'refund.updated', 'charge.refund.updated'],
  ],
  [
    'a dispute that is won',
    async (world) => {
      await pay(world, await savedCard(world, '4000000000000259'));
      const evidence = { uncategorized_text: 'winning_evidence' };
      await world.stripe.disputes.update(await disputeOf(world), { evidence });
      await world.advance(60);
    },
    [
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
      'charge.dispute.updated',
      'charge.dispute.funds_reinstated',
      'charge.dispute.closed',
    ],
  ],
  [
    'a dispute that is lost',
    async (world) => {
      await pay(world, await savedCard(world, '4000000000000259'));
      await world.stripe.disputes.close(await disputeOf(world));
    },
    ['charge.dispute.created', 'charge.dispute.funds_withdrawn', 'charge.dispute.closed'],
  ],
  [
    'a transfer and its reversal',
    async (world) => {
      const destination = await readyAccount(world);
      await pay(world, await savedCard(world));
      const { id } = await world.stripe.transfers.create({
        amount: 100,
        currency: 'eur',
        destination,
        source_transaction: await chargeOf(world),
      });
      await world.stripe.transfers.createReversal(id);
    },
    ['transfer.created', 'transfer.reversed'],
  ],
  [
    'a payout of the platform',
    async (world) => {
      await pay(world, await savedCard(world));
      await world.advance(3 * DAY);
      await world.stripe.payouts.create({ amount: 100, currency: 'eur' });
      await world.advance(5 * DAY);
    },
    ['balance.available', 'payout.created', 'payout.updated', 'payout.paid'],
  ],
];

test.each(STORIES)('%s tells its events in Stripe’s order', async (_name, story, events) => {
  const world = newWorld(sandbox.port);
  await manualPayouts(world);
  await story(world);
  const told = await typesOf(world);
  expect(told.slice(-events.length)).toEqual(events);
});

test('a transfer and its reversal tell the account too', async () => {
  const world = newWorld(sandbox.port);
  const destination = await readyAccount(world);
  await pay(world, await savedCard(world));
  const { id } = await world.stripe.transfers.create({
    amount: 100,
    currency: 'eur',
    destination,
    source_transaction: await chargeOf(world),
  });
  await world.stripe.transfers.createReversal(id);
  const told = await typesOf(world, destination);
  expect(told.slice(-3)).toEqual(['payment.created', 'refund.created', 'charge.refunded']);
});
