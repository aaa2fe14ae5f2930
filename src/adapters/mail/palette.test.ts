import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PALETTE } from './palette';

const [light = '', dark = ''] = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8').split(
  'prefers-color-scheme: dark',
);
const tokens = (css: string) =>
  new Map([...css.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));

test.each(Object.entries(PALETTE))('mails use the site’s %s, in both schemes', (token, [inLight, inDark]) => {
  expect(inLight).toBe(tokens(light).get(token));
  expect(inDark).toBe(tokens(dark).get(token) ?? inLight);
});
