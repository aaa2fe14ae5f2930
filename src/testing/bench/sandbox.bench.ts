import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { startProgram } from '../../../scripts/services/children';
import { benchLine } from './bench-database';

// The sandbox's answers in a world of 100 objects and in one of 100 000 (issue "a sandbox worth trusting"): each call is made in
// both worlds in turn, so that a noisy neighbour reaches both. The ratio is the worst of all calls, medians compared.
const FEW = 100;
const MANY = 100_000;
const ROUNDS = 150;
const RETURN_URL = 'http://127.0.0.1:1/return';
const worlds = { few: 'sk_test_few', many: 'sk_test_many' };

const directory = mkdtempSync(join(tmpdir(), 'bench-sandbox-'));

async function fill(): Promise<void> {
  const args = [directory, worlds.few, String(FEW), worlds.many, String(MANY)];
  const filling = startProgram('src/sandbox/stripe/testing/fill-worlds.ts', { name: 'filling', args });
  const [code] = await once(filling.process, 'exit');
  if (code !== 0) throw new Error('the worlds could not be filled');
}

type Call = (stripe: Stripe, charge: Stripe.Charge) => Promise<unknown>;

const CALLS: Record<string, Call> = {
  create: (stripe) => stripe.customers.create({ name: 'A' }),
  retrieve: (stripe, { id }) => stripe.charges.retrieve(id),
  list: (stripe) => stripe.charges.list(),
  'list by customer': (stripe, { customer }) => stripe.paymentIntents.list({ customer: String(customer) }),
  'list by intent': (stripe, { payment_intent }) =>
    stripe.charges.list({ payment_intent: String(payment_intent) }),
  'list by group': (stripe, { transfer_group }) =>
    stripe.charges.list({ transfer_group: transfer_group ?? '' }),
  'list by instant': (stripe, { created }) => stripe.charges.list({ created: { lte: created } }),
  confirm: (stripe, { customer, payment_method }) =>
    stripe.paymentIntents.create({
      amount: 1000,
      currency: 'eur',
      customer: String(customer),
      payment_method: payment_method ?? '',
      confirm: true,
      off_session: true,
      return_url: RETURN_URL,
    }),
  events: (stripe) => stripe.events.list(),
  'events by type': (stripe) => stripe.events.list({ type: 'payment_intent.succeeded' }),
  balance: (stripe) => stripe.balance.retrieve(),
  transactions: (stripe) => stripe.balanceTransactions.list({ type: 'charge' }),
};

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

async function measure(port: number): Promise<number> {
  const connect = async (key: string) => {
    const stripe = new Stripe(key, {
      apiVersion: '2026-10-28.endive',
      host: '127.0.0.1',
      port,
      protocol: 'http',
      telemetry: false,
    });
    const loadMs = await timed(() => stripe.balance.retrieve());
    const [, , charge] = (await stripe.charges.list({ limit: 3 })).data;
    if (!charge) throw new Error('the world is empty');
    return { stripe, charge, loadMs };
  };
  const few = await connect(worlds.few);
  const many = await connect(worlds.many);
  console.log(`first answer of the large world: ${Math.round(many.loadMs)} ms`);
  let worst = Number.POSITIVE_INFINITY;
  for (const [name, call] of Object.entries(CALLS)) {
    const times: { few: number[]; many: number[] } = { few: [], many: [] };
    for (let i = 0; i < ROUNDS; i += 1) {
      times.few.push(await timed(() => call(few.stripe, few.charge)));
      times.many.push(await timed(() => call(many.stripe, many.charge)));
    }
    const [small, large] = [median(times.few), median(times.many)];
    worst = Math.min(worst, small / large);
    console.log(
      `${name}: ${small.toFixed(2)} ms, ${large.toFixed(2)} ms, ratio ${(small / large).toFixed(2)}`,
    );
  }
  return worst;
}

try {
  const fillMs = await timed(fill);
  const started = performance.now();
  const sandbox = startProgram('src/sandbox/stripe/main.ts', {
    name: 'sandbox',
    env: { SANDBOX_DATA: directory, SANDBOX_PORT: '0' },
    logFile: '.data/log/bench-sandbox.log',
  });
  const [{ port }] = (await once(sandbox.process, 'message')) as [{ port: number }];
  const startMs = performance.now() - started;
  const ratio = await measure(port);
  await sandbox.stop();
  const facts = { objects: MANY, start_ms: startMs, fill_s: fillMs / 1000 };
  console.log(benchLine('sandbox', ratio, facts));
  if (ratio < 0.5) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
