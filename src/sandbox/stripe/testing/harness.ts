import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { type RunningSandbox, startSandbox } from '../server.ts';

export const TOKEN = 'control-token-of-tests';
/** Seconds. */
export const DAY = 86_400;
export const RETURN_URL = 'http://127.0.0.1:1/return';

export interface TestWorld {
  readonly key: string;
  readonly port: number;
  readonly stripe: Stripe;
  control<T = Record<string, never>>(method: string, path: string, body?: object): Promise<T>;
  /** Moves the world's clock by so many seconds. */
  advance(seconds: number): Promise<unknown>;
}

let count = 0;

/** The real client on a world of its own. */
export function newWorld(port: number, key = `sk_test_world${process.pid}x${count++}`): TestWorld {
  const stripe = new Stripe(key, {
    apiVersion: '2026-10-28.endive',
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    timeout: 2000,
  });
  return {
    key,
    port,
    stripe,
    control: (method, path, body) => callControl(port, key, method, path, body),
    advance: (advanceSeconds) => callControl(port, key, 'POST', '/clock', { advanceSeconds }),
  };
}

async function callControl<T>(
  port: number,
  key: string,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${port}/_sandbox${path}`, {
    method,
    headers: { 'X-Sandbox-Token': TOKEN, Authorization: `Bearer ${key}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer as T;
}

export interface TestSandbox extends RunningSandbox {
  readonly directory: string;
  /** Stops it and removes its data. */
  end(): Promise<void>;
}

export async function startTestSandbox(): Promise<TestSandbox> {
  const directory = mkdtempSync(join(tmpdir(), 'stripe-sandbox-'));
  const running = await startSandbox({
    directory,
    port: 0,
    controlToken: TOKEN,
    seed: 'tests',
    checkTypes: true,
  });
  const end = async () => {
    const violations = running.inspector?.found().map(({ what }) => what) ?? [];
    await running.close();
    rmSync(directory, { recursive: true, force: true });
    if (violations.length > 0) throw new Error(`Not as Stripe's types say:\n${violations.join('\n')}`);
  };
  return { ...running, directory, end };
}

/** A customer with a card saved through the hosted page's control, ready for off-session charges. */
export async function savedCard(world: TestWorld, card = '4242424242424242') {
  const customer = await world.stripe.customers.create({ email: 'backer@example.test' });
  const session = await openSession(world, customer.id);
  await world.control('POST', `/checkout/${session.id}/complete`, { card });
  const [method] = (await world.stripe.paymentMethods.list({ customer: customer.id })).data;
  if (!method) throw new Error('the card was not saved');
  return { customer: customer.id, method: method.id, session: session.id };
}

export function openSession(
  world: TestWorld,
  customer: string,
  params: Partial<Stripe.Checkout.SessionCreateParams> = {},
) {
  return world.stripe.checkout.sessions.create({
    mode: 'setup',
    customer,
    currency: 'eur',
    allowed_payment_method_types: ['card'],
    success_url: 'http://127.0.0.1:1/back?cs={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://127.0.0.1:1/cancel',
    ...params,
  });
}

/** A PaymentIntent confirmed off-session with a saved card. */
export async function pay(
  world: TestWorld,
  saved: { customer: string; method: string },
  params: Partial<Stripe.PaymentIntentCreateParams> = {},
): Promise<Stripe.PaymentIntent> {
  const { stripe } = world;
  const intent = await stripe.paymentIntents.create({
    amount: 5000,
    currency: 'eur',
    customer: saved.customer,
    capture_method: 'automatic',
    allowed_payment_method_types: ['card'],
    ...params,
  });
  return stripe.paymentIntents.confirm(intent.id, {
    payment_method: saved.method,
    off_session: true,
    return_url: RETURN_URL,
    expand: ['latest_charge.balance_transaction'],
  });
}

/** A business that may receive transfers. */
export async function readyAccount(world: TestWorld): Promise<string> {
  const account = await world.stripe.accounts.create({
    country: 'FR',
    business_type: 'company',
    controller: {
      stripe_dashboard: { type: 'express' },
      losses: { payments: 'application' },
      fees: { payer: 'application' },
      requirement_collection: 'stripe',
    },
    capabilities: { transfers: { requested: true } },
    settings: { payouts: { schedule: { interval: 'manual' } } },
  });
  await world.control('POST', `/accounts/${account.id}/onboard`, { outcome: 'complete' });
  return account.id;
}

export async function manualPayouts(world: TestWorld): Promise<void> {
  await world.stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: 'manual' } } } });
}

/** The error that a call ends with; fails when it ends well. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error('the call was not refused');
}

export interface Received {
  body: string;
  signature: string;
}

/** An application's webhook route: keeps what comes, answers what it is told to. */
export class Receiver {
  readonly received: Received[] = [];
  status = 200;
  #waiting: (() => void)[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        receiver.received.push({ body, signature: String(request.headers['stripe-signature']) });
        response.writeHead(receiver.status).end();
        for (const wake of receiver.#waiting.splice(0)) wake();
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/webhooks`;
  }

  types(): string[] {
    return this.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  }

  /** Resolves once what was received satisfies the condition; the runner's time limit ends a wait in vain. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
