import type Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  newWorld,
  pay,
  Receiver,
  readyAccount,
  refusal,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../../testing/harness.ts';

let sandbox: TestSandbox;
let receiver: Receiver;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());
beforeEach(async () => {
  receiver = await Receiver.start();
});
afterEach(() => receiver.stop());

interface Asked {
  form?: Record<string, string>;
  language?: string;
  headers?: Record<string, string>;
}

async function look(world: TestWorld, path = '', { form, language = 'fr', headers = {} }: Asked = {}) {
  const { dashboard } = await world.control<{ dashboard: string }>('GET', '/pages');
  const response = await fetch(`http://127.0.0.1:${world.port}${dashboard}${path}`, {
    redirect: 'manual',
    headers: { 'Accept-Language': language, ...headers },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  const text = (await response.text()).replaceAll(/[\u00a0\u202f]/g, ' ');
  const token = /name="token" value="([0-9a-f]+)"/.exec(text)?.[1] ?? '';
  return { status: response.status, location: response.headers.get('location'), text, token, response };
}

const chargeOf = (paid: Stripe.PaymentIntent) => (paid.latest_charge as Stripe.Charge).id;

async function paidOut(world: TestWorld) {
  const account = await readyAccount(world);
  const paid = await pay(world, await savedCard(world), { description: 'Four à pain <1>' });
  const source_transaction = chargeOf(paid);
  const sent = { amount: 4000, currency: 'eur', destination: account, source_transaction };
  const transfer = await world.stripe.transfers.create(sent);
  await world.control('POST', '/clock', { advanceSeconds: 4 * 86_400 });
  const money = { amount: 4000, currency: 'eur' };
  const payout = await world.stripe.payouts.create(money, { stripeAccount: account });
  return { account, paid, transfer, payout };
}

test('the first page says what this is, what time it is, and shows balance and latest objects in euro', async () => {
  const world = newWorld(sandbox.port);
  const { account, paid } = await paidOut(world);
  const { text, response } = await look(world);
  expect(text).toContain('Stripe, imité sur cette machine');
  expect(text).toContain('Heure de ce monde');
  expect(text).toContain('9,00 €');
  expect(text).toContain('Four à pain &lt;1&gt;');
  for (const id of [account, chargeOf(paid)]) expect(text).toContain(`/object/${id}"`);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(text).not.toMatch(/<script|style=|sk_test_/);
  expect((await look(world, '', { language: 'en-GB' })).text).toContain('Stripe, imitated on this machine');
});

test('the dashboard never makes a world, and what does not exist is not found', async () => {
  const nobody = await fetch(`http://127.0.0.1:${sandbox.port}/dashboard/neverused`);
  expect(nobody.status).toBe(404);
  const world = newWorld(sandbox.port);
  for (const path of ['/nothing', '/object/ch_nobody', '/event/evt_nobody', '/object/constructor']) {
    expect((await look(world, path)).status).toBe(404);
  }
});

test('each list is paged, newest first, and a page holds still while objects arrive', async () => {
  const world = newWorld(sandbox.port);
  for (let i = 1; i <= 60; i += 1) await world.stripe.customers.create({ name: `C${i}` });
  const first = (await look(world, '/events')).text;
  expect(first.match(/<tr>/g)).toHaveLength(26);
  expect(first).toContain('1–25 sur 60');
  const older = /href="(\?older=\d+)"/.exec(first)?.[1] ?? '';
  const second = (await look(world, `/events${older}`)).text;
  expect(second).toContain('26–50 sur 60');
  await world.stripe.customers.create({ name: 'C61' });
  const again = (await look(world, `/events${older}`)).text;
  const rows = (text: string) => text.match(/\/event\/evt_\w+/g);
  expect(rows(again)).toEqual(rows(second));
  const newer = /href="(\?newer=\d+)"/.exec(again)?.[1] ?? '';
  expect(rows((await look(world, `/events${newer}`)).text)).toEqual(rows(first));
});

test('every list opens, with its rows, in both languages', async () => {
  const world = newWorld(sandbox.port);
  const { account, transfer, payout, paid } = await paidOut(world);
  const rows: Record<string, string> = {
    charges: chargeOf(paid),
    transfers: transfer.id,
    payouts: payout.id,
    accounts: account,
    cards: String(paid.payment_method),
    balance: 'txn_',
    refunds: '',
    disputes: '',
  };
  for (const [name, id] of Object.entries(rows)) {
    for (const language of ['fr', 'en']) {
      const { status, text } = await look(world, `/${name}`, { language });
      expect([name, status]).toEqual([name, 200]);
      expect(text).toContain(`aria-current="page"`);
      expect(text).toContain(id);
    }
  }
});

test('an object shows what it is tied to, its story and its JSON, and nothing that Stripe hides', async () => {
  const world = newWorld(sandbox.port);
  const { transfer, paid, account, payout } = await paidOut(world);
  const { text } = await look(world, `/object/${chargeOf(paid)}`);
  for (const id of [paid.id, transfer.id, String(paid.payment_method)]) expect(text).toContain(id);
  expect(text).toContain('charge.succeeded');
  expect(text).toContain('payment_intent.succeeded');
  expect(text).toContain('&quot;object&quot;: &quot;charge&quot;');
  expect(text).not.toContain('4242424242424242');
  const { text: business } = await look(world, `/object/${account}`);
  expect(business).toContain(payout.id);
  expect(business).toContain(`/express/${account}?w=`);
});

test('an event is sent again by its button, and its page tells each attempt', async () => {
  const world = newWorld(sandbox.port);
  await world.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['customer.created'] });
  receiver.status = 500;
  await world.stripe.customers.create({ name: 'A' });
  await receiver.until(() => receiver.received.length === 1);
  receiver.status = 200;
  const [event] = (await world.stripe.events.list({ type: 'customer.created' })).data;
  const path = `/event/${event?.id}`;
  await expect.poll(async () => (await look(world, path)).text).toContain('réponse 500');
  const { token } = await look(world, path);
  const sent = await look(world, path, { form: { token, action: 'resend' } });
  expect(sent).toMatchObject({ status: 303, location: expect.stringMatching(/^\/dashboard\/.*done=yes$/) });
  await receiver.until(() => receiver.received.length === 2);
  await expect.poll(async () => (await look(world, path)).text).toContain('réponse 200');
  expect((await look(world, '/events')).text).toContain('Reçu');
});

test('a visitor makes a payout fail and a card decline once', async () => {
  const world = newWorld(sandbox.port);
  const { account, payout, paid } = await paidOut(world);
  const page = await look(world, `/object/${payout.id}`);
  const fail = { token: page.token, action: 'fail_payout', reason: 'account_closed' };
  expect((await look(world, `/object/${payout.id}`, { form: fail })).location).toContain('done=yes');
  const failed = await world.stripe.payouts.retrieve(payout.id, {}, { stripeAccount: account });
  expect(failed).toMatchObject({ status: 'failed', failure_code: 'account_closed' });
  expect((await look(world, `/object/${payout.id}`, { form: fail })).location).toContain('done=no');
  expect((await look(world, `/object/${payout.id}`)).text).toContain('Revenu');

  const [customer, method] = [String(paid.customer), String(paid.payment_method)];
  const decline = { token: page.token, action: 'decline_next', reason: 'insufficient_funds' };
  await look(world, `/object/${method}`, { form: decline });
  expect((await look(world, `/object/${method}`)).text).toContain('Prochain paiement');
  expect(await refusal(pay(world, { customer, method }))).toMatchObject({
    decline_code: 'insufficient_funds',
  });
  expect((await pay(world, { customer, method })).status).toBe('succeeded');
});

test('a visitor contests a payment, and decides for either side', async () => {
  const world = newWorld(sandbox.port);
  for (const [action, state, word] of [
    ['win_dispute', 'won', 'Gagné'],
    ['lose_dispute', 'lost', 'Perdu'],
  ] as const) {
    const charge = chargeOf(await pay(world, await savedCard(world)));
    const { token } = await look(world, `/object/${charge}`);
    const form = { token, action: 'dispute', reason: 'product_not_received' };
    expect((await look(world, `/object/${charge}`, { form })).location).toContain('done=yes');
    expect((await look(world, `/object/${charge}`, { form })).location).toContain('done=no');
    const [dispute] = (await world.stripe.disputes.list({ charge })).data;
    expect(dispute).toMatchObject({ reason: 'product_not_received', amount: 5000 });
    const page = `/object/${dispute?.id}`;
    expect((await look(world, page)).text).toContain('Réponse attendue');
    expect((await look(world, page, { form: { token, action } })).location).toContain('done=yes');
    expect((await world.stripe.disputes.retrieve(dispute?.id ?? '')).status).toBe(state);
    expect((await look(world, '/disputes')).text).toContain(word);
  }
});

test('a form of another site, or one without the token of this world, changes nothing', async () => {
  const world = newWorld(sandbox.port);
  const { payout } = await paidOut(world);
  const { token } = await look(world, `/object/${payout.id}`);
  const form = { token, action: 'fail_payout', reason: 'account_closed' };
  const foreign = { form, headers: { 'Sec-Fetch-Site': 'cross-site' } };
  expect((await look(world, `/object/${payout.id}`, foreign)).location).toContain('done=no');
  for (const wrong of ['', 'x'.repeat(64), (await look(newWorld(sandbox.port))).token]) {
    const { location } = await look(world, `/object/${payout.id}`, { form: { ...form, token: wrong } });
    expect(location).toContain('done=no');
  }
  expect((await look(world, `/object/${payout.id}`)).text).not.toContain('Revenu');
});
