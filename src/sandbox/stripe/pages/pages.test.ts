import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newWorld,
  openSession,
  RETURN_URL,
  readyAccount,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

interface Seen {
  status: number;
  location: string | null;
  text: string;
  policy: string;
}

async function visit(url: string, form?: Record<string, string>, language = 'fr'): Promise<Seen> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { 'Accept-Language': language },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  return {
    status: response.status,
    location: response.headers.get('location'),
    text: await response.text(),
    policy: response.headers.get('content-security-policy') ?? '',
  };
}

const card = (number: string) => ({ number, expiry: '12/40', cvc: '123', name: 'Camille Delmas' });

async function opened(world: TestWorld, params = {}) {
  const { id } = await world.stripe.customers.create({});
  const session = await openSession(world, id, params);
  return { id: session.id, url: session.url ?? '' };
}

test('the hosted page says what will be charged, allows only the way back, and saves a card without scripts', async () => {
  const world = newWorld(sandbox.port);
  const message = 'Aucun débit aujourd’hui. <b>50,00 €</b> le 12/03 si l’objectif est atteint.';
  const { id, url } = await opened(world, { custom_text: { submit: { message } } });
  const page = await visit(url);
  expect(page.text).toContain('lang="fr"');
  expect(page.text).toContain('Aucun débit aujourd’hui. &lt;b&gt;50,00');
  expect(page.text).not.toContain('<script');
  expect(page.policy).toContain("default-src 'none'");
  expect(page.policy).toContain("form-action 'self' http://127.0.0.1:1;");
  const done = await visit(url, card('4242 4242 4242 4242'));
  expect(done).toMatchObject({ status: 303, location: `http://127.0.0.1:1/back?cs=${id}` });
  expect((await visit(url)).text).toContain('déjà enregistrée');
  expect((await visit(url, card('4242 4242 4242 4242'))).location).toBe(done.location);
});

test('what was typed is kept when it is refused, by form or by the bank', async () => {
  const { url } = await opened(newWorld(sandbox.port));
  const wrong = await visit(url, { ...card('4242424242424243'), expiry: '01/20' });
  expect(wrong.text).toContain('value="4242424242424243"');
  expect(wrong.text).toContain('value="01/20"');
  expect(wrong.text).toContain('aria-describedby="number-error"');
  expect(wrong.text).toContain('id="expiry-error"');
  const declined = await visit(url, card('4000000000000002'));
  expect(declined.text).toContain('Votre carte a été refusée');
  expect(declined.text).toContain('value="Camille Delmas"');
});

test('a test card fills the form with one press', async () => {
  const { url } = await opened(newWorld(sandbox.port));
  const filled = await visit(url, {
    test_card: '4000002500003155',
    number: '',
    expiry: '',
    cvc: '',
    name: '',
  });
  expect(filled.text).toContain('value="4000002500003155"');
});

test('the page speaks English when the session or the browser asks for it', async () => {
  const world = newWorld(sandbox.port);
  const { url } = await opened(world, { locale: 'en' });
  expect((await visit(url)).text).toContain('Save your card');
  expect((await visit((await opened(world)).url, undefined, 'en-GB')).text).toContain('Save your card');
});

test('3-D Secure at setup: failing returns to the page, succeeding to the site', async () => {
  const { id, url } = await opened(newWorld(sandbox.port));
  const first = await visit(url, card('4000002500003155'));
  expect(first.location).toContain('/3ds/');
  expect((await visit(first.location ?? '')).text).toContain('Réussir');
  expect((await visit(first.location ?? '', { outcome: 'fail' })).location).toBe(url);
  expect((await visit(url)).text).toContain('L’authentification n’a pas abouti');
  expect((await visit(first.location ?? '')).text).toContain('Cette demande est close');
  const second = await visit(url, card('4000002500003155'));
  expect((await visit(second.location ?? '', { outcome: 'succeed' })).location).toBe(
    `http://127.0.0.1:1/back?cs=${id}`,
  );
});

test('3-D Secure of a payment returns with the intent and its status, and works once', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world, '4000002760003184');
  const { id } = await world.stripe.paymentIntents.create({
    amount: 4200,
    currency: 'eur',
    customer: saved.customer,
  });
  const waiting = await world.stripe.paymentIntents.confirm(id, {
    payment_method: saved.method,
    return_url: RETURN_URL,
  });
  const url = waiting.next_action?.redirect_to_url?.url ?? '';
  expect((await visit(url)).text).toMatch(/42,00\s€/);
  const pending = new URL((await visit(url, { outcome: 'abandon' })).location ?? '');
  expect(pending.searchParams.get('redirect_status')).toBe('pending');
  const done = new URL((await visit(url, { outcome: 'succeed' })).location ?? '');
  expect(Object.fromEntries(done.searchParams)).toMatchObject({
    payment_intent: id,
    redirect_status: 'succeeded',
  });
  expect((await world.stripe.paymentIntents.retrieve(id)).status).toBe('succeeded');
  expect((await visit(url, { outcome: 'fail' })).location).toBe(done.href);
  expect((await visit(url)).text).toContain('Cette demande est close');
});

test('the onboarding page works once and leads back; a used link leads to the refresh address', async () => {
  const world = newWorld(sandbox.port);
  const account = await world.stripe.accounts.create({
    country: 'FR',
    capabilities: { transfers: { requested: true } },
  });
  const { url } = await world.stripe.accountLinks.create({
    account: account.id,
    type: 'account_onboarding',
    refresh_url: 'http://127.0.0.1:1/refresh',
    return_url: 'http://127.0.0.1:1/onboarded',
  });
  expect((await visit(url)).text).toContain('FR1420041010050500013M02606');
  const wrong = await visit(url, { outcome: 'complete', iban: 'FR00', company: 'Maison Vidal' });
  expect(wrong.text).toContain('value="Maison Vidal"');
  const done = await visit(url, { outcome: 'complete', iban: 'FR14 2004 1010 0505 0001 3M02 606' });
  expect(done.location).toBe('http://127.0.0.1:1/onboarded');
  expect((await world.stripe.accounts.retrieve(account.id)).capabilities?.transfers).toBe('active');
  expect((await visit(url)).location).toBe('http://127.0.0.1:1/refresh');
});

test('the Express page changes the bank account and tells the platform', async () => {
  const world = newWorld(sandbox.port);
  const account = await readyAccount(world);
  const { url } = await world.stripe.accounts.createLoginLink(account);
  expect((await visit(url)).text).toContain('2606');
  expect((await visit(url, { iban: 'FR12' })).text).toContain('value="FR12"');
  await visit(url, { iban: 'FR3020041010050500013M02609' });
  const { data } = await world.stripe.accounts.listExternalAccounts(account);
  expect(data.map((bank) => bank.last4)).toEqual(['2609']);
  const types = (await world.stripe.events.list({}, { stripeAccount: account })).data.map(({ type }) => type);
  expect(types.slice(0, 2)).toEqual(['account.external_account.created', 'account.external_account.deleted']);
});

test('pages of unknown sessions and tokens are not found', async () => {
  for (const path of [
    '/c/pay/cs_test_a1nothing',
    '/3ds/x.pi_1.y',
    '/connect/onboard/x.y',
    '/express/acct_x',
  ]) {
    expect((await visit(`http://127.0.0.1:${sandbox.port}${path}`)).status).toBe(404);
  }
});
