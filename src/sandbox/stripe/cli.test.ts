import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { API_ROUTES } from './resources/routes.ts';
import { newWorld, startTestSandbox, type TestSandbox, type TestWorld } from './testing/harness.ts';
import { StripeCli } from './testing/stripe-cli.ts';

let sandbox: TestSandbox;
let world: TestWorld;
let cli: StripeCli;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  world = newWorld(sandbox.port);
  cli = new StripeCli(sandbox.port, world.key);
});
afterAll(async () => {
  cli.end();
  await sandbox.end();
});

const SLOW = 60_000;

describe('the official command line', () => {
  test('creates, reads, changes and lists, as an older version that names none', {
    timeout: SLOW,
  }, async () => {
    const made = await cli.json('post', '/v1/customers', '-d', 'name=Ada', '-d', 'metadata[from]=cli');
    expect(made).toMatchObject({ object: 'customer', name: 'Ada', metadata: { from: 'cli' } });
    const id = String(made.id);
    expect(await cli.json('get', `/v1/customers/${id}`)).toMatchObject({ id, name: 'Ada' });
    expect(await cli.json('customers', 'update', id, '--name', 'Ada L.')).toMatchObject({ name: 'Ada L.' });
    expect(await cli.json('get', '/v1/customers', '--limit', '1')).toMatchObject({ data: [{ id }] });
    expect(await cli.json('delete', `/v1/customers/${id}`, '--confirm')).toMatchObject({ deleted: true });
  });

  test('is answered in Stripe’s words when it asks for what does not exist', { timeout: SLOW }, async () => {
    expect(await cli.json('get', '/v1/nothing')).toMatchObject({
      error: { message: expect.stringContaining('Unrecognized request URL (GET: /v1/nothing)') },
    });
    expect(await cli.json('post', '/v1/customers', '-d', 'nickname=Ada')).toMatchObject({
      error: { code: 'parameter_unknown', param: 'nickname' },
    });
  });

  const LISTS = API_ROUTES.filter(({ method, pattern, fields }) => {
    const asksForMore = Object.values(fields).some(({ required }) => required);
    return method === 'GET' && !pattern.includes(':') && !asksForMore;
  });

  test.each(LISTS.map(({ pattern }) => pattern))('@long gets %s', { timeout: SLOW }, async (pattern) => {
    const answer = await cli.json('get', pattern);
    expect(answer.error).toBeUndefined();
    expect(answer.object).toBeTypeOf('string');
  });
});

/** Each event that it can trigger here; the last column names others that come with it. */
const TRIGGERS: [event: string, ...others: string[]][] = [
  ['account.updated'],
  ['balance.available'],
  ['charge.captured', 'payment_intent.succeeded'],
  ['charge.dispute.closed'],
  ['charge.dispute.created'],
  ['charge.dispute.updated'],
  ['charge.failed', 'payment_intent.payment_failed'],
  ['charge.refund.updated', 'refund.updated'],
  ['charge.refunded', 'refund.created'],
  ['charge.succeeded', 'payment_intent.succeeded'],
  ['customer.created'],
  ['customer.deleted'],
  ['customer.source.created'],
  ['customer.source.updated'],
  ['customer.updated'],
  ['payment_intent.amount_capturable_updated'],
  ['payment_intent.canceled'],
  ['payment_intent.created'],
  ['payment_intent.payment_failed'],
  ['payment_intent.requires_action'],
  ['payment_method.attached'],
  ['payment_method.detached'],
  ['payment_method.updated'],
  ['payout.created'],
  ['payout.updated'],
  ['setup_intent.canceled'],
  ['setup_intent.created'],
  ['setup_intent.requires_action'],
  ['setup_intent.setup_failed'],
  ['setup_intent.succeeded'],
  ['transfer.created'],
  ['transfer.reversed'],
  ['transfer.updated'],
];

/** What happened on the platform and on the accounts connected to it. */
async function eventTypes({ stripe }: TestWorld): Promise<string[]> {
  const accounts = (await stripe.accounts.list()).data.map(({ id }) => ({ stripeAccount: id }));
  const lists = [{}, ...accounts].map((whose) => stripe.events.list({ limit: 100 }, whose));
  return (await Promise.all(lists)).flatMap(({ data }) => data.map(({ type }) => type));
}

describe('stripe trigger', () => {
  const trigger = async (event: string, others: string[]) => {
    const own = newWorld(sandbox.port);
    const itsCli = new StripeCli(sandbox.port, own.key);
    // A transfer takes the whole of the payment made for it: its fee must be there from an earlier one, at Stripe too.
    if (event.startsWith('transfer.')) await itsCli.run('trigger', 'balance.available');
    const said = await itsCli.run('trigger', event);
    itsCli.end();
    expect(said).toContain('Trigger succeeded!');
    // What follows a moment later: settled captures, available funds.
    await own.control('POST', '/clock', { advanceSeconds: 60 });
    expect(await eventTypes(own)).toEqual(expect.arrayContaining([event, ...others]));
  };

  test('payment_intent.succeeded makes a payment that succeeds', { timeout: SLOW }, () =>
    trigger('payment_intent.succeeded', ['payment_intent.created', 'charge.succeeded']),
  );

  test.each(TRIGGERS)('@long %s', { timeout: SLOW }, (event, ...others) => trigger(event, others));
});
