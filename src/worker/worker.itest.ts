import { afterEach, expect, test, vi } from 'vitest';
import { businessNow } from '@/adapters/clock';
import { database, pool } from '@/adapters/db/client';
import { advanceBusinessTime } from '@/adapters/db/clock-offset';
import { planDue } from '@/adapters/db/due';
import { aCampaign, terms } from '@/testing/makers';
import { type Running, untilReady } from '../../scripts/services/children.ts';
import { startWorker } from '../../scripts/services/worker.ts';

const running: Running[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
});

async function aWorker(): Promise<Running> {
  const worker = startWorker({ env: { ...process.env } });
  running.push(worker);
  await untilReady(worker, 20_000);
  return worker;
}

async function aPlannedCampaign(inMs: number): Promise<string> {
  const launchAt = new Date((await businessNow()).getTime() + inMs);
  const { id } = await aCampaign({ status: 'SCHEDULED', ...terms, launchAt });
  await planDue(database(), 'launch-campaign', id, launchAt);
  return id;
}

const statusOf = async (id: string) =>
  (await database().campaign.findUniqueOrThrow({ where: { id } })).status;
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

/** Holds the campaign's lock, so that a job on it cannot get on. */
async function blocked(campaignId: string): Promise<() => Promise<void>> {
  const client = await pool().connect();
  await client.query('select pg_advisory_lock(campaign_lock_key($1::uuid))', [campaignId]);
  return async () => {
    await client.query('select pg_advisory_unlock_all()');
    client.release();
  };
}

const lockedJobs = async () =>
  (
    await pool().query<{ locked_by: string }>(
      'select locked_by from graphile_worker.jobs where locked_by is not null',
    )
  ).rows;

test('what is planned happens when its instant comes, without waiting for the next minute', async () => {
  await aWorker();
  const id = await aPlannedCampaign(1_500);
  await database().$executeRaw`select pg_notify('time_moved', '')`;
  await eventually(async () => expect(await statusOf(id)).toBe('LIVE'));
});

test('a worker notices at once that time was moved', async () => {
  await aWorker();
  const id = await aPlannedCampaign(3_600_000);
  await advanceBusinessTime(database(), new Date((await businessNow()).getTime() + 3_600_000));
  await eventually(async () => expect(await statusOf(id)).toBe('LIVE'));
});

test('the jobs of a killed worker are freed and done by the next one', async () => {
  const killed = await aWorker();
  const id = await aPlannedCampaign(0);
  const release = await blocked(id);
  await database().$executeRaw`select pg_notify('time_moved', '')`;
  await eventually(async () => expect(await lockedJobs()).toHaveLength(1));
  killed.process.kill('SIGKILL');
  await eventually(async () => expect(killed.process.signalCode).toBe('SIGKILL'));
  await release();
  expect(await lockedJobs()).toHaveLength(1);
  await aWorker();
  await eventually(async () => expect(await statusOf(id)).toBe('LIVE'));
  expect(await database().campaignEvent.count({ where: { campaignId: id, to: 'LIVE' } })).toBe(1);
});

test('the jobs of a worker that lives are left to it', async () => {
  await aWorker();
  const id = await aPlannedCampaign(0);
  const release = await blocked(id);
  await database().$executeRaw`select pg_notify('time_moved', '')`;
  await eventually(async () => expect(await lockedJobs()).toHaveLength(1));
  const before = await lockedJobs();
  await aWorker();
  // Another campaign goes live: both workers have swept since.
  const other = await aPlannedCampaign(0);
  await database().$executeRaw`select pg_notify('time_moved', '')`;
  await eventually(async () => expect(await statusOf(other)).toBe('LIVE'));
  expect(await lockedJobs()).toEqual(expect.arrayContaining(before));
  expect(await statusOf(id)).toBe('SCHEDULED');
  await release();
  await eventually(async () => expect(await statusOf(id)).toBe('LIVE'));
});

test('a worker ends by itself when its starter goes away', async () => {
  const worker = await aWorker();
  worker.process.disconnect();
  await eventually(async () => expect(worker.process.exitCode).toBe(0));
});
