import { expect, test } from 'vitest';
import { planStart } from './start-plan.ts';

const database = { DATABASE_URL: 'postgresql://elsewhere/db' };
const key = { STRIPE_SECRET_KEY: 'sk_test_51abc' };
const publicAddress = { APP_URL: 'https://causse-commune.fr/' };

test.each([
  [
    'nothing given: everything of its own, as a demo',
    {},
    { ownDatabase: true, ownSandbox: true, demo: true },
  ],
  ['a database given: sandbox without demo', database, { ownDatabase: false, ownSandbox: true, demo: false }],
  ['a Stripe key given: no sandbox, no demo', key, { ownDatabase: true, ownSandbox: false, demo: false }],
  [
    'an address given: no sandbox, no demo',
    publicAddress,
    { ownDatabase: true, ownSandbox: false, demo: false },
  ],
  [
    'all given: nothing of its own',
    { ...database, ...key, ...publicAddress },
    { ownDatabase: false, ownSandbox: false, demo: false },
  ],
])('%s', (_, given, expected) => {
  expect(planStart(given)).toMatchObject(expected);
});

test('with play money the web is reached from this machine only', () => {
  expect(planStart({}).loopback).toBe(true);
  expect(planStart(database).loopback).toBe(true);
  expect(planStart(key).loopback).toBe(false);
});

test('PORT sets the address, and a wrong one is named', () => {
  expect(planStart({ PORT: '4000' })).toMatchObject({ port: 4000, appUrl: 'http://localhost:4000' });
  expect(() => planStart({ PORT: 'http' })).toThrow('PORT=http');
});

test('the local mailbox is left out when a mail server is given', () => {
  expect(planStart({}).ownMailbox).toBe(true);
  expect(planStart({ SMTP_URL: 'smtp://mail.example' }).ownMailbox).toBe(false);
});
