import type pg from 'pg';
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
  await untilReady(worker, 60_000);
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

const held: pg.PoolClient[] = [];
async function release(): Promise<void> {
  for (const client of held.splice(0)) {
    await client.query('select pg_advisory_unlock_all()');
    client.release();
  }
}
afterEach(release);

/** Holds the campaign's lock until `release`, so that a job on it cannot get on. */
async function block(campaignId: string): Promise<void> {
  const client = await pool().connect();
  held.push(client);
  await client.query('select pg_advisory_lock(campaign_lock_key($1::uuid))', [campaignId]);
}

/** Who works on the launch of this campaign. */
async function holderOf(campaignId: string): Promise<string | null> {
  const { rows } = await pool().query<{ locked_by: string | null }>(
    'select locked_by from graphile_worker.jobs where key = $1',
    [`launch-campaign:${campaignId}`],
  );
  return rows[0]?.locked_by ?? null;
}
const taken = (campaignId: string) =>
  eventually(async () => expect(await holderOf(campaignId)).not.toBeNull());

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
  await block(id);
  await database().$executeRaw`select pg_notify('time_moved', '')`;
  await taken(id);
  killed.process.kill('SIGKILL');
  await eventually(async () => expect(killed.process.signalCode).toBe('SIGKILL'));
  await release();
  expect(await holderOf(id)).not.toBeNull();
  await aWorker();
  await eventually(async () => expect(await statusOf(id)).toBe('LIVE'));
  expect(await database().campaignEvent.count({ where: { campaignId: id, to: 'LIVE' } })).toBe(1);
});

test('the jobs of a worker that lives are left to it', async () => {
  await aWorker();
  const id = await aPlannedCampaign(0);
  await block(id);
  await database().$executeRaw`select pg_notify('time_moved', '')`;
  await taken(id);
  const holder = await holderOf(id);
  await aWorker();
  // Another campaign goes live: both workers have swept since.
  const other = await aPlannedCampaign(0);
  await database().$executeRaw`select pg_notify('time_moved', '')`;
  await eventually(async () => expect(await statusOf(other)).toBe('LIVE'));
  expect(await holderOf(id)).toBe(holder);
  expect(await statusOf(id)).toBe('SCHEDULED');
  await release();
  await eventually(async () => expect(await statusOf(id)).toBe('LIVE'));
});

test('a worker ends by itself when its starter goes away', async () => {
  const worker = await aWorker();
  worker.process.disconnect();
  await eventually(async () => expect(worker.process.exitCode).toBe(0));
});

test('a worker whose job hangs ends all the same, and leaves the job to the next', async () => {
  const worker = await aWorker();
  const id = await aPlannedCampaign(0);
  await block(id);
  await database().$executeRaw`select pg_notify('time_moved', '')`;
  await taken(id);
  worker.process.disconnect();
  await eventually(async () => expect(worker.process.exitCode).toBe(1));
  await release();
  await aWorker();
  await eventually(async () => expect(await statusOf(id)).toBe('LIVE'));
});
