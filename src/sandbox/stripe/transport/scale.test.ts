import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox } from '../server.ts';
import { fillWorld } from '../testing/fill-world.ts';
import { newWorld, type TestWorld, TOKEN } from '../testing/harness.ts';

const OBJECTS = 4000;
const KEY = 'sk_test_filled';
const directory = mkdtempSync(join(tmpdir(), 'stripe-sandbox-scale-'));
let running: Awaited<ReturnType<typeof startSandbox>>;
let world: TestWorld;

beforeAll(async () => {
  fillWorld(directory, KEY, OBJECTS);
  running = await startSandbox({ directory, port: 0, controlToken: TOKEN });
  world = newWorld(running.port, KEY);
});
afterAll(async () => {
  await running.close();
  rmSync(directory, { recursive: true, force: true });
});

/** How many objects the last request looked at, as the log says. */
async function visited(): Promise<number> {
  const { requests } = await world.control<{ requests: { visited: number }[] }>('GET', '/log?limit=1');
  return requests[0]?.visited ?? Number.NaN;
}

test('a list looks at no more objects than its page holds, whatever the filter and however many there are', async () => {
  const { stripe } = world;
  const charges = (await stripe.charges.list({ limit: 100 })).data;
  const [middle, old] = [charges[50], charges[99]];
  if (!middle || !old) throw new Error('the world is too small');
  const range = { gte: old.created, lt: middle.created };
  const customer = String(middle.customer);
  const lists: Record<string, () => PromiseLike<{ data: unknown[] }>> = {
    'first page': () => stripe.charges.list(),
    'next page': () => stripe.charges.list({ starting_after: middle.id }),
    'page before': () => stripe.charges.list({ ending_before: old.id }),
    'of a customer': () => stripe.paymentIntents.list({ customer }),
    'of an intent': () => stripe.charges.list({ payment_intent: String(middle.payment_intent) }),
    'of a transfer group': () => stripe.charges.list({ transfer_group: String(middle.transfer_group) }),
    'created between': () => stripe.charges.list({ created: range }),
    'customer and instant': () => stripe.paymentIntents.list({ customer, created: { gte: old.created } }),
    'created long ago': () => stripe.charges.list({ created: { lt: 1 } }),
    sessions: () => stripe.checkout.sessions.list({ customer, status: 'complete' }),
    'cards of a customer': () => stripe.paymentMethods.list({ customer, type: 'card' }),
    'cards of no kind': () => stripe.paymentMethods.list({ type: 'sepa_debit' }),
    transactions: () => stripe.balanceTransactions.list(),
    'transactions of a type': () => stripe.balanceTransactions.list({ type: 'charge', currency: 'eur' }),
    'transactions of a source': () => stripe.balanceTransactions.list({ type: 'charge', source: middle.id }),
    'transactions in dollars': () => stripe.balanceTransactions.list({ currency: 'usd' }),
    events: () => stripe.events.list(),
    'events of a type': () => stripe.events.list({ type: 'account.updated' }),
    'events between': () => stripe.events.list({ type: 'charge.succeeded', created: range }),
    'undelivered events': () => stripe.events.list({ delivery_success: false }),
  };
  const costs: [string, number][] = [];
  for (const [name, list] of Object.entries(lists)) {
    await list();
    costs.push([name, await visited()]);
  }
  expect(costs.filter(([, cost]) => cost > 11)).toEqual([]);
  expect(Object.fromEntries(costs)).toMatchObject({ 'of an intent': 1, 'created long ago': 0, events: 11 });
});

test('several types of events cost a page each', async () => {
  const { data } = await world.stripe.events.list({ types: ['charge.succeeded', 'transfer.created'] });
  expect(new Set(data.map(({ type }) => type))).toEqual(new Set(['charge.succeeded', 'transfer.created']));
  expect(data.map(({ created }) => created)).toEqual(
    data.map(({ created }) => created).toSorted((a, b) => b - a),
  );
  expect(await visited()).toBe(22);
});

test('auto-paging gives each object once, in order, within bounds', async () => {
  const ids: string[] = [];
  const [newest] = (await world.stripe.charges.list({ limit: 1 })).data;
  const created = { gt: (newest?.created ?? 0) - 250, lte: (newest?.created ?? 0) - 1 };
  for await (const charge of world.stripe.charges.list({ limit: 100, created })) ids.push(charge.id);
  expect(ids).toHaveLength(249);
  expect(new Set(ids).size).toBe(249);
  const forward = await world.stripe.charges.list({ ending_before: ids[200] ?? '', limit: 20 });
  expect(forward.data.map(({ id }) => id)).toEqual(ids.slice(180, 200));
  const types = ['charge.succeeded', 'payment_intent.succeeded'];
  const events: string[] = [];
  for await (const event of world.stripe.events.list({ limit: 100, types })) events.push(event.id);
  expect(new Set(events).size).toBe(events.length);
  expect(events.length).toBeGreaterThan(OBJECTS / 8);
});
