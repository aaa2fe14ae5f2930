import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { envSchema, readEnv } from './env';

const sandbox = {
  DATABASE_URL: 'postgresql://localhost/db',
  STRIPE_SECRET_KEY: 'sk_test_world1',
  STRIPE_API_BASE: 'http://127.0.0.1:4242',
  SANDBOX_CONTROL_TOKEN: 'token',
  STRIPE_WEBHOOK_SECRET: 'whsec_a',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_b',
  SMTP_URL: 'smtp://127.0.0.1:2525',
  NEXTAUTH_SECRET: 'n'.repeat(32),
  LINK_SECRET: 'l'.repeat(32),
};
const stripe = { ...sandbox, STRIPE_API_BASE: '' };
const live = { ...stripe, STRIPE_SECRET_KEY: 'sk_live_51abc' };

test.each([
  ['the sandbox', sandbox],
  ['the sandbox as a demo', { ...sandbox, DEMO: '1' }],
  ['a test key against Stripe', stripe],
  ['a restricted test key against Stripe', { ...stripe, STRIPE_SECRET_KEY: 'rk_test_51abc' }],
  ['a live key on an https address', { ...live, APP_URL: 'https://causse-commune.fr' }],
])('boots with %s', (_, source) => {
  expect(() => readEnv(source)).not.toThrow();
});

test.each([
  ['no Stripe key', { ...sandbox, STRIPE_SECRET_KEY: '' }, 'STRIPE_SECRET_KEY'],
  ['a publishable key', { ...sandbox, STRIPE_SECRET_KEY: 'pk_test_abc' }, 'not a secret key'],
  ['the sandbox with a live key', { ...live, STRIPE_API_BASE: 'http://127.0.0.1:1' }, 'live key'],
  ['the sandbox with a restricted key', { ...sandbox, STRIPE_SECRET_KEY: 'rk_test_abc' }, 'sk_test_<world>'],
  ['a sandbox on another machine', { ...sandbox, STRIPE_API_BASE: 'https://api.example.com' }, 'loopback'],
  [
    'a sandbox whose name only begins like this machine',
    { ...sandbox, STRIPE_API_BASE: 'http://127.0.0.1.example.com' },
    'loopback',
  ],
  ['the sandbox without its token', { ...sandbox, SANDBOX_CONTROL_TOKEN: '' }, 'SANDBOX_CONTROL_TOKEN'],
  ['a demo against Stripe', { ...stripe, DEMO: '1' }, 'DEMO=1'],
  ['a live key on an http address', { ...live, APP_URL: 'http://causse-commune.fr' }, 'https'],
  ['a short secret', { ...sandbox, LINK_SECRET: 'short' }, 'LINK_SECRET'],
  ['no database', { ...sandbox, DATABASE_URL: undefined }, 'DATABASE_URL'],
])('refuses to boot with %s', (_, source, reason) => {
  expect(() => readEnv(source)).toThrow(reason);
});

test('a refusal names keys and never values', () => {
  expect(() => readEnv({ ...sandbox, LINK_SECRET: 'my-password' })).toThrow(/^(?!.*my-password)/s);
});

test.each([
  ['80 with a live key', { ...live, APP_URL: 'https://causse-commune.fr' }, 80],
  ['80 against the sandbox', sandbox, 80],
  ['20 with a test key of the real Stripe, which allows less', stripe, 20],
  ['20 with a restricted test key', { ...stripe, STRIPE_SECRET_KEY: 'rk_test_51abc' }, 20],
  ['what was given', { ...stripe, STRIPE_RATE_ALL: '15' }, 15],
])('calls to Stripe a second, in all: %s', (_, source, rate) => {
  expect(readEnv(source).STRIPE_RATE_ALL).toBe(rate);
  expect(readEnv(source).STRIPE_RATE_PER_ENDPOINT).toBe(20);
});

test('.env.example lists exactly the settings of the application, and its defaults are theirs', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const listed = lines.flatMap((line) => /^([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
  const example = Object.fromEntries(
    Array.from({ length: listed.length / 2 }, (_, i) => [listed[2 * i], listed[2 * i + 1]]),
  );
  expect(Object.keys(example).sort()).toEqual(Object.keys(envSchema.shape).sort());
  const defaults = readEnv({ ...sandbox });
  for (const [key, value] of Object.entries(example)) {
    if (value) expect(String(defaults[key as keyof typeof defaults]), key).toBe(value);
  }
});
