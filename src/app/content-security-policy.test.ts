import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

const production = { nonce: 'abc', sandboxOrigin: null, isDevelopment: false };

test('scripts run only with the nonce of their own response', () => {
  expect(contentSecurityPolicy(production)).toContain("script-src 'nonce-abc' 'strict-dynamic';");
});

test('a form may be answered by a redirect to the hosted payment pages', () => {
  expect(contentSecurityPolicy(production)).toContain(
    "form-action 'self' https://checkout.stripe.com https://connect.stripe.com https://hooks.stripe.com;",
  );
  expect(contentSecurityPolicy({ ...production, sandboxOrigin: 'http://127.0.0.1:4001' })).toContain(
    'https://hooks.stripe.com http://127.0.0.1:4001;',
  );
});

test('eval, inline style sheets and websockets are for development alone', () => {
  const policy = contentSecurityPolicy(production);
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).not.toContain('ws:');
  expect(policy).toContain("style-src 'self' 'nonce-abc';");
});
