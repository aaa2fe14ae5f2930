import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { projectDir } from '../scripts/services/children.ts';
import { onDatabase } from '../scripts/services/database-of.ts';
import { freePort } from '../scripts/services/free-port.ts';
import { idsOf, postgresOwner } from '../scripts/services/postgres-files.ts';
import { createTestDatabase } from '../src/testing/database.ts';
import { testService } from '../src/testing/test-services.ts';
import { anAddress } from './mail.ts';
import { killHard, type Started, start, stillRunning } from './starter.ts';

// `npm start` itself, as a newcomer runs it, on the one build. Nothing of the other journeys' application runs here.

const READY = 'Ctrl-C stops everything';

type Given = {
  dataDir: string;
  port: number;
  started: (settings?: Record<string, string>, script?: 'start.ts' | 'dev.ts') => Started;
};

/** Starts in a folder of its own; what a test leaves running is ended with it. */
const test = base.extend<Given>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'causse-start-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  port: async ({}, use) => use(await freePort()),
  started: async ({ dataDir, port }, use) => {
    const all: Started[] = [];
    await use((settings = {}, script) => {
      const one = start({ DATA_DIR: dataDir, PORT: String(port), ...settings }, script);
      all.push(one);
      return one;
    });
    for (const one of all) killHard(one.family());
    await Promise.all(all.map(({ ended }) => ended));
  },
});

const addressesIn = (dataDir: string): Record<string, string> =>
  JSON.parse(readFileSync(join(dataDir, 'services.json'), 'utf8'));

const COUNTS = `select (select count(*) from campaign)::int campaigns, (select count(*) from pledge)::int pledges,
  (select count(*) from ledger_line)::int lines, (select count(*) from verification_token)::int links`;

const countsIn = (url = '') =>
  onDatabase(url, async (client) => (await client.query<Record<string, number>>(COUNTS)).rows[0]);

test('a port that another program has is named, with what to type instead', async ({ started, port }) => {
  const other = createServer().listen(port, '127.0.0.1');
  const refused = started();
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain(`Port ${port} is taken by another program`);
  expect(refused.output()).toContain(`PORT=${port + 1} npm start`);
  other.close();
});

for (const [what, settings, reason] of [
  [
    'the sandbox with a live key',
    { STRIPE_SECRET_KEY: 'sk_live_51abc', STRIPE_API_BASE: 'http://127.0.0.1:9' },
    'mixes the sandbox and real money',
  ],
  ['a live key on an address without https', { STRIPE_SECRET_KEY: 'sk_live_51abc' }, 'https://'],
  ['a public address without a Stripe key', { APP_URL: 'https://exemple.test' }, 'STRIPE_SECRET_KEY'],
] as const) {
  test(`${what} refuses to start, and says why`, async ({ started }) => {
    const database = await createTestDatabase();
    const refused = started({
      DATABASE_URL: database.url,
      SMTP_URL: testService('SMTP_URL'),
      STRIPE_WEBHOOK_SECRET: 'whsec_a',
      STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_b',
      ...settings,
    });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain(reason);
    expect(refused.output()).not.toContain('sk_live_51abc');
    await database.drop();
  });
}

test('npm start from nothing: addresses, demo accounts, kill -9 of everything, the data again, Ctrl-C @long', async ({
  started,
  dataDir,
  port,
  page,
}) => {
  test.setTimeout(400_000);
  const web = `http://localhost:${port}`;
  const first = started();
  await first.says(READY);

  await test.step('it prints where everything is, and who may sign in', async () => {
    const { mailbox = '', stripe = '' } = addressesIn(dataDir);
    for (const word of [web, `${web}/demo`, mailbox, stripe]) expect(first.output()).toContain(word);
    for (const who of ['resident', 'business', 'adviser', 'admin'])
      expect(first.output()).toContain(`${who}@demo.test`);
  });

  await test.step('services.json tells other programs the same, and is nobody else’s to read', async () => {
    const addresses = addressesIn(dataDir);
    expect(addresses).toMatchObject({ web, database: expect.stringMatching(/^postgres(ql)?:/) });
    expect(statSync(join(dataDir, 'services.json')).mode & 0o077).toBe(0);
    expect(await (await fetch(`${web}/api/health`)).json()).toEqual({ ok: true, state: 'ready' });
    for (const name of ['mailbox', 'stripe'])
      expect((await fetch(addresses[name] ?? '')).status, name).toBeLessThan(500);
  });

  await test.step('PostgreSQL never runs as root, whoever started it', () => {
    const owner = statSync(join(dataDir, 'postgres', 'postmaster.pid')).uid;
    expect(owner).toBe(postgresOwner()?.uid ?? process.getuid?.());
    expect(owner).not.toBe(0);
  });

  await test.step('robots are kept out of a demo', async () => {
    expect(await (await fetch(`${web}/robots.txt`)).text()).toMatch(/^Disallow: \/$/m);
    expect((await fetch(web)).headers.get('x-robots-tag')).toBe('noindex, nofollow');
  });

  await test.step('a second start in the same folder is refused', async () => {
    const second = started({ PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('already runs');
  });

  await page.goto(`${web}/connexion`);
  await page.getByRole('textbox', { name: 'Votre adresse électronique' }).fill(anAddress('lucie'));
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await expect(page.getByRole('heading', { name: 'Regardez vos courriels' })).toBeVisible();
  const before = await countsIn(addressesIn(dataDir).database);
  expect(before?.campaigns).toBeGreaterThanOrEqual(16);
  expect(before?.links).toBeGreaterThan(0);

  await test.step('kill -9 of everything at once', async () => {
    const family = first.family();
    expect(family.length).toBeGreaterThan(6);
    killHard(family);
    await first.ended;
    await expect.poll(() => stillRunning(family)).toEqual([]);
  });

  await test.step('the next start finds the data again, and makes nothing twice', async () => {
    const again = started();
    await again.says(READY);
    expect(await countsIn(addressesIn(dataDir).database)).toEqual(before);
    const family = again.family();
    again.pressCtrlC();
    expect(await again.ended).toBe(0);
    await expect.poll(() => stillRunning(family)).toEqual([]);
    expect(() => addressesIn(dataDir)).toThrow('ENOENT');
  });
});

test('with a database and a mail server given, those are used, and nothing of the demo exists @long', async ({
  started,
  dataDir,
  port,
  page,
}) => {
  test.setTimeout(120_000);
  const database = await createTestDatabase();
  const house = started({ DATABASE_URL: database.url, SMTP_URL: testService('SMTP_URL') });
  await house.says(READY);
  const web = `http://localhost:${port}`;
  expect(addressesIn(dataDir)).toMatchObject({ database: database.url, smtp: testService('SMTP_URL') });
  expect(house.output()).not.toContain('demo');

  expect((await fetch(`${web}/demo`)).status).toBe(404);
  const home = await fetch(web);
  expect(home.headers.get('x-robots-tag')).toBeNull();
  expect(await home.text()).not.toMatch(/démonstration/i);
  expect(await (await fetch(`${web}/robots.txt`)).text()).not.toMatch(/^Disallow: \/$/m);
  expect(await countsIn(database.url)).toMatchObject({ campaigns: 0, pledges: 0 });

  const email = anAddress('lucie');
  await page.goto(`${web}/connexion`);
  await page.getByRole('textbox', { name: 'Votre adresse électronique' }).fill(email);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  const received = async () => (await fetch(`${testService('MAILBOX_URL')}/api/email`)).text();
  await expect.poll(received).toContain(email);

  const family = house.family();
  house.pressCtrlC();
  expect(await house.ended).toBe(0);
  await expect.poll(() => stillRunning(family)).toEqual([]);
  await database.drop();
});

test('npm run dev answers with the demo, and Ctrl-C ends all of it @long', async ({
  started,
  port,
  page,
}) => {
  test.setTimeout(400_000);
  const house = started({}, 'dev.ts');
  await house.says(READY);
  await page.goto(`http://localhost:${port}/demo`);
  await expect(page.getByRole('heading', { level: 1, name: 'Tout essayer, rien à craindre' })).toBeVisible();
  const family = house.family();
  house.pressCtrlC();
  expect(await house.ended).toBe(0);
  await expect.poll(() => stillRunning(family)).toEqual([]);
});

test('for somebody who is not root, PostgreSQL runs as herself @long', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'causse-nobody-'));
  const herself = process.getuid?.() === 0 ? idsOf('nobody') : undefined;
  if (herself) chownSync(folder, herself.uid, herself.gid);
  const program = `
    import { statSync } from 'node:fs';
    import { startPostgres } from './scripts/services/postgres.ts';
    import { onDatabase } from './scripts/services/database-of.ts';
    const server = await startPostgres({ dataDir: '${folder}/data', password: 'secret', scratch: true });
    const one = await onDatabase(server.url('postgres'), async (client) => (await client.query('select 1 as one')).rows[0].one);
    console.log(JSON.stringify({ one, owner: statSync('${folder}/data/postmaster.pid').uid }));
    await server.stop();`;
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    ...herself,
    cwd: projectDir,
    env: { PATH: process.env.PATH, HOME: folder, TMPDIR: folder } as unknown as NodeJS.ProcessEnv,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true, force: true });
  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toEqual({ one: 1, owner: herself?.uid ?? process.getuid?.() });
});
