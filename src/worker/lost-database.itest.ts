import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase, database } from '@/adapters/db/client';
import { migrate } from '@/adapters/db/migrate';
import { MortalPostgres } from '@/testing/chaos/stack/mortal-postgres';
import { aPledgedCampaign, brokenRules } from '@/testing/collection';
import { endsIn } from '@/testing/open-campaign';
import { testWorld } from '@/testing/sandbox';
import { projectDir, untilReady } from '../../scripts/services/children.ts';
import { ensureDatabase } from '../../scripts/services/database-of.ts';
import { freePort } from '../../scripts/services/free-port.ts';
import { scratchFolder } from '../../scripts/services/scratch-folder.ts';
import { Supervised } from '../../scripts/services/supervised.ts';
import { startWorker } from '../../scripts/services/worker.ts';
import { LOST_DATABASE } from './lost-database';

const DATABASE = 'mortal';
const dataDir = scratchFolder('lost-database');
const usualDatabase = process.env.DATABASE_URL;
let postgres: MortalPostgres;

beforeAll(async () => {
  const logFile = join(projectDir, '.data', 'log', 'test-lost-database.log');
  postgres = await MortalPostgres.start({ dataDir, password: randomBytes(16).toString('hex'), logFile });
  await ensureDatabase(await postgres.url('postgres'), DATABASE);
  process.env.DATABASE_URL = await postgres.url(DATABASE);
  await migrate(process.env.DATABASE_URL, join(projectDir, 'prisma', 'migrations'));
});

const supervised: Supervised[] = [];
afterEach(async () => {
  await Promise.all(supervised.splice(0).map((one) => one.stop()));
});
afterAll(async () => {
  await closeDatabase();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
  process.env.DATABASE_URL = usualDatabase;
});

/** The worker as the starter runs it; what its supervisor says of its ends is kept. */
function aSupervisedWorker(env: NodeJS.ProcessEnv = process.env) {
  const lines: string[] = [];
  const worker = new Supervised(
    () => startWorker({ env }),
    (line) => lines.push(line),
  );
  supervised.push(worker);
  return { worker, lines };
}

const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 50 });

const statusesOf = async (campaignId: string) =>
  (await database().pledge.findMany({ where: { campaignId } })).map(({ status }) => status);

test('kill -9 of PostgreSQL while cards are charged: the worker ends, is started again, and collects everything once', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign(Array.from({ length: 4 }, () => ({ euros: 125 })));
  await testWorld().control('/faults', {
    kind: 'slow',
    ms: 1_500,
    times: pledgeIds.length,
    match: { method: 'POST', path: '/confirm$' },
  });
  const { worker, lines } = aSupervisedWorker();
  await untilReady(worker.running, 30_000);
  await endsIn(campaignId, -1_000);
  await database().$executeRaw`select pg_notify('time_moved', '')`;
  await eventually(async () =>
    expect(
      await database().stripeCall.count({
        where: { path: { endsWith: '/confirm' }, state: { not: 'done' } },
      }),
    ).toBeGreaterThan(0),
  );

  const first = worker.running;
  await postgres.kill();
  await postgres.ready();

  await eventually(async () =>
    expect(await statusesOf(campaignId)).toEqual(pledgeIds.map(() => 'COLLECTED')),
  );
  expect(first.process.exitCode).toBe(LOST_DATABASE);
  expect(lines[0]).toContain(`code ${LOST_DATABASE}`);
  await eventually(async () =>
    expect((await database().campaign.findUniqueOrThrow({ where: { id: campaignId } })).status).toBe(
      'FUNDED',
    ),
  );
  expect(await database().paymentAttempt.count({ where: { status: 'SUCCEEDED' } })).toBe(pledgeIds.length);
  expect(await brokenRules()).toEqual([]);
});

test('a worker that finds no database says so and ends, and works once there is one', async () => {
  const nowhere = new URL(process.env.DATABASE_URL ?? '');
  nowhere.port = String(await freePort());
  const env = { ...process.env, DATABASE_URL: nowhere.href };
  const { worker, lines } = aSupervisedWorker(env);
  const first = worker.running;
  await eventually(async () => expect(first.process.exitCode).toBe(LOST_DATABASE));
  expect(lines).toEqual([expect.stringContaining('ended unexpectedly (code 75)')]);
  env.DATABASE_URL = process.env.DATABASE_URL ?? '';
  await eventually(async () => expect(worker.running).not.toBe(first));
  await untilReady(worker.running, 30_000);
});
