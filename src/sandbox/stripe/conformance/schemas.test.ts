import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { API_ROUTES } from '../resources/routes.ts';
import { readSchemas } from './schemas.ts';

const installed = join(import.meta.dirname, '../../../../node_modules/stripe/package.json');

test('the schemas were taken from the installed version of the stripe package (else: npm run stripe:schemas)', () => {
  const { version } = JSON.parse(readFileSync(installed, 'utf8')) as { version: string };
  expect(readSchemas().stripe).toBe(version);
});

test('every endpoint of the sandbox has schemas of its request and its answer', () => {
  const { calls } = readSchemas();
  const without = API_ROUTES.map(
    ({ method, pattern }) => `${method} ${pattern.replace(/:\w+/g, '{}')}`,
  ).filter((endpoint) => !calls[endpoint]);
  expect(without).toEqual([]);
});
