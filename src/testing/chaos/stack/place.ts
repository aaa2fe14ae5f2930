import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeDatabase } from '@/adapters/db/client';
import { migrate } from '@/adapters/db/migrate';
import { projectDir, startProgram, untilReady } from '../../../../scripts/services/children.ts';
import { ensureDatabase, onDatabase } from '../../../../scripts/services/database-of.ts';
import { freePort } from '../../../../scripts/services/free-port.ts';
import { scratchFolder } from '../../../../scripts/services/scratch-folder.ts';
import { registerWebhooks } from '../../../../scripts/services/webhook-endpoints.ts';
import { appSettings } from '../../app-settings';
import { createWorld, type TestWorld } from '../../sandbox';
import { bundle } from './bundle';
import { beginAgain, keepAsReady } from './fresh-start';
import { LetterBox } from './letter-box';
import { Mortal } from './mortal';
import { MortalPostgres } from './mortal-postgres';
import { Web } from './web';

const DATABASE = 'chaos';
/** The snapshot of the world in which every round begins. */
const READY = 'ready';

/** Short, so that a call that is swallowed costs a round half a second; a confirmation is waited for four times as long. */
const STRIPE_TIMEOUT_MS = '500';

export interface Place {
  readonly world: TestWorld;
  readonly postgres: MortalPostgres;
  readonly sandbox: Mortal;
  readonly webs: readonly [Web, Web];
  readonly workers: readonly [Mortal, Mortal];
  readonly letters: LetterBox;
  readonly stop: () => Promise<void>;
}

const logFile = (name: string) => join(projectDir, '.data', 'log', `chaos-${name}.log`);

/**
 * Starts the whole application with programs that may die: PostgreSQL, the sandbox, two workers, two web processes (Stripe tells the events of the
 * platform to one and those of the businesses to the other). `furnish` fills the database and the world in which every round begins.
 */
export async function startPlace<Furniture>(
  furnish: () => Promise<Furniture>,
): Promise<{ place: Place; furniture: Furniture }> {
  const folder = scratchFolder('chaos');
  // Not within the other one, which PostgreSQL's own user could not enter.
  const dataDir = scratchFolder('chaos-postgres');
  mkdirSync(join(folder, 'sandbox'));
  const password = randomBytes(16).toString('hex');
  const postgres = await MortalPostgres.start({
    dataDir,
    password,
    logFile: logFile('postgres'),
  });
  const databaseUrl = await postgres.url(DATABASE);
  await ensureDatabase(await postgres.url('postgres'), DATABASE);
  await migrate(databaseUrl, join(projectDir, 'prisma', 'migrations'));

  const letters = new LetterBox();
  const { sandbox, url: sandboxUrl, controlToken } = await startMortalSandbox(folder);
  Object.assign(process.env, {
    TEST_FILES: folder,
    TEST_SANDBOX_URL: sandboxUrl,
    TEST_SANDBOX_TOKEN: controlToken,
    TEST_SMTP_URL: await letters.listen(),
    TEST_MAILBOX_URL: 'http://127.0.0.1:9',
  });
  const world = createWorld();
  const ports = [await freePort(), await freePort()] as const;
  const origins = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string];
  const base = { ...appSettings({ url: databaseUrl }, world), APP_URL: origins[0], NODE_ENV: 'production' };
  Object.assign(process.env, base);
  const furniture = await furnish();
  const webhooks = await registerWebhooks({
    sandboxUrl,
    secretKey: world.secretKey,
    appUrl: { account: origins[0], connect: origins[1] },
  });
  await onDatabase(databaseUrl, keepAsReady);
  await world.control('/snapshot', { name: READY });
  const settings = {
    ...base,
    STRIPE_TIMEOUT_MS,
    STRIPE_WEBHOOK_SECRET: webhooks.account.secret,
    STRIPE_CONNECT_WEBHOOK_SECRET: webhooks.connect.secret,
  };

  const [webFile, workerFile] = await Promise.all([
    bundle('src/testing/chaos/stack/web-program.ts', 'web'),
    bundle('src/worker/main.ts', 'worker'),
  ]);
  const web = (index: 0 | 1) =>
    new Web(
      origins[index],
      program(`web-${index + 1}`, webFile, { ...settings, PORT: String(ports[index]) }),
    );
  const worker = (number: number) => program(`worker-${number}`, workerFile, settings);
  const place = {
    world,
    postgres,
    sandbox,
    letters,
    webs: [web(0), web(1)] as const,
    workers: [worker(1), worker(2)] as const,
  };
  const stop = async () => {
    await Promise.all([...place.webs.map(({ mortal }) => mortal), ...place.workers].map((one) => one.stop()));
    await closeDatabase();
    for (const service of [sandbox, letters, postgres]) await service.stop();
    for (const path of [folder, dataDir]) rmSync(path, { recursive: true, force: true });
  };
  return { place: { ...place, stop }, furniture };
}

/** What Node compiled once it does not compile again. */
const COMPILED = join(projectDir, '.data', 'chaos', 'compiled');

const program = (name: string, file: string, settings: Record<string, string>) =>
  new Mortal(name, async () => {
    const env = { ...settings, NODE_COMPILE_CACHE: COMPILED };
    const execArgv = ['--enable-source-maps'];
    const running = startProgram(file, { name, env, execArgv, logFile: logFile(name) });
    return { process: running.process, stop: running.stop, ready: untilReady(running, 60_000) };
  });

async function startMortalSandbox(folder: string) {
  const controlToken = randomBytes(16).toString('hex');
  const port = await freePort();
  const sandbox = program('sandbox', await bundle('src/sandbox/stripe/main.ts', 'sandbox'), {
    SANDBOX: '1',
    SANDBOX_PORT: String(port),
    SANDBOX_DATA: join(folder, 'sandbox'),
    SANDBOX_CONTROL_TOKEN: controlToken,
  });
  await sandbox.ready();
  return { sandbox, url: `http://127.0.0.1:${port}`, controlToken };
}

/** Database and world as they were furnished; every process goes on. */
export async function beginAnew({ postgres, sandbox, world, letters, webs, workers }: Place): Promise<void> {
  const mortals = [postgres, sandbox, ...webs.map(({ mortal }) => mortal), ...workers];
  await Promise.all(mortals.map((one) => one.ready()));
  await world.control('/restore', { name: READY });
  await onDatabase(await postgres.url(DATABASE), beginAgain);
  letters.empty();
}
