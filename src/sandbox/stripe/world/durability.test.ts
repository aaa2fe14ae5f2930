import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSandbox } from '../server.ts';
import {
  newWorld,
  openSession,
  pay,
  RETURN_URL,
  Receiver,
  readyAccount,
  savedCard,
  type TestWorld,
  TOKEN,
} from '../testing/harness.ts';

let directory: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'stripe-sandbox-durable-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

/** The sandbox as its own process, as the starter runs it. */
async function start(): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(join(import.meta.dirname, '..', 'main.ts'), {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      SANDBOX: '1',
      SANDBOX_DATA: directory,
      SANDBOX_CONTROL_TOKEN: TOKEN,
      SANDBOX_PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.push(child);
  const [message] = (await once(child, 'message')) as [{ ready: boolean; port: number }];
  return { child, port: message.port };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Processes are started and killed, on a machine that may have other things to do. */
const PATIENT = { timeout: 120_000 };

test(
  'kill -9 loses nothing: objects, keys, clock, agenda, and webhooks still to deliver',
  PATIENT,
  async () => {
    const first = await start();
    const key = 'sk_test_durable';
    const before = newWorld(first.port, key);
    const receiver = await Receiver.start();
    try {
      receiver.status = 500;
      await before.control('POST', '/clock', { advanceSeconds: 40 * 86_400 });
      const saved = await savedCard(before);
      const paid = await pay(before, saved);
      const account = await readyAccount(before);
      const customer = await before.stripe.customers.create({ name: 'A' }, { idempotencyKey: 'k' });
      const open = await openSession(before, customer.id);
      await before.stripe.webhookEndpoints.create({
        url: receiver.url,
        enabled_events: ['customer.created'],
      });
      const late = await before.stripe.customers.create({ name: 'B' });
      await receiver.until(() => receiver.received.length === 1);
      const { now } = await before.control<{ now: string }>('GET', '/clock');
      const { id: identity } = await before.control<{ id: string }>('GET', '/identity');
      await kill(first.child);

      const second = await start();
      const after = newWorld(second.port, key);
      expect(await after.control('GET', '/identity')).toEqual({ id: identity });
      await expect(startSandbox({ directory, port: 0, controlToken: null })).rejects.toThrow(
        'another sandbox',
      );
      expect(await after.stripe.paymentIntents.retrieve(paid.id)).toMatchObject({ status: 'succeeded' });
      expect((await after.stripe.balance.retrieve()).pending[0]?.amount).toBe(4900);
      expect((await after.stripe.accounts.retrieve(account)).capabilities?.transfers).toBe('active');
      const replay = await after.stripe.customers.create({ name: 'A' }, { idempotencyKey: 'k' });
      expect(replay.id).toBe(customer.id);
      expect((await after.stripe.customers.create({ name: 'C' })).id).not.toBe(late.id);
      const clock = await after.control<{ now: string }>('GET', '/clock');
      expect(Date.parse(clock.now)).toBeGreaterThanOrEqual(Date.parse(now));
      receiver.status = 200;
      receiver.received.length = 0;
      await after.control('POST', '/clock', { advanceSeconds: 86_400 });
      await receiver.until(() => receiver.received.some(({ body }) => body.includes(late.id)));
      expect((await after.stripe.checkout.sessions.retrieve(open.id)).status).toBe('expired');
      second.child.kill('SIGTERM');
      expect(await once(second.child, 'exit')).toEqual([0, null]);
    } finally {
      await receiver.stop();
    }
  },
);

/** Pays over and over until the line breaks; notes each answer that came, by the key it was asked under. */
async function payUntilCut(world: TestWorld, answered: Map<string, string>, name: string): Promise<void> {
  try {
    const saved = await savedCard(world);
    for (let i = 0; ; i += 1) {
      const key = `${name}:${i}`;
      const params = {
        amount: 1000,
        currency: 'eur',
        customer: saved.customer,
        payment_method: saved.method,
        confirm: true,
        off_session: true,
        return_url: RETURN_URL,
      };
      const { id } = await world.stripe.paymentIntents.create(params, { idempotencyKey: key });
      answered.set(key, id);
    }
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeConnectionError || error instanceof TypeError)) throw error;
  }
}

test(
  'killed at any moment under load: every answer given is still true, and the books balance',
  PATIENT,
  async () => {
    const answered = new Map<string, string>();
    for (const [round, moment] of [3, 17, 58].entries()) {
      const { child, port } = await start();
      const world = newWorld(port, 'sk_test_load');
      const before = answered.size;
      const payers = [0, 1, 2, 3].map((payer) => payUntilCut(world, answered, `${round}:${payer}`));
      await expect
        .poll(() => answered.size, { interval: 1, timeout: 30_000 })
        .toBeGreaterThanOrEqual(before + moment);
      await Promise.all([kill(child), ...payers]);
    }
    const { port } = await start();
    const world = newWorld(port, 'sk_test_load');
    const paid = new Map<string, string>();
    for await (const { id, status } of world.stripe.paymentIntents.list({ limit: 100 })) paid.set(id, status);
    expect([...answered.values()].map((id) => paid.get(id))).toEqual([...answered].map(() => 'succeeded'));
    // What was executed without being answered is at most one request per payer and round.
    expect(paid.size).toBeLessThanOrEqual(answered.size + 3 * 4);
    expect(await world.control('GET', '/ledger')).toMatchObject({ difference: 0 });
    const charges = new Set<string>();
    for await (const { payment_intent, status } of world.stripe.charges.list({ limit: 100 })) {
      expect(status).toBe('succeeded');
      charges.add(String(payment_intent));
    }
    expect(charges).toEqual(new Set(paid.keys()));
  },
);
