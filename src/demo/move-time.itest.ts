import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { stripe } from '@/adapters/stripe/client';
import { aCampaign, terms } from '@/testing/makers';
import { runJobsOnce } from '@/testing/run-jobs';
import { testWorld } from '@/testing/sandbox';
import { moveTime, TimeIsMoving } from './move-time';
import { nextSandboxEvent } from './sandbox-control';

const HOUR_MS = 3_600_000;
const sandbox = testWorld();
const inHours = async (hours: number) => new Date((await businessNow()).getTime() + hours * HOUR_MS);
const sandboxNow = async () => new Date((await sandbox.control<{ now: string }>('/clock')).now);
const move = (to: Date, onStop?: (at: Date) => void) =>
  moveTime({ to, sandbox, runJobs: runJobsOnce, onStop });

async function aPlannedCampaign(launchAt: Date): Promise<string> {
  const { id } = await aCampaign({ status: 'SCHEDULED', ...terms, launchAt });
  await planDue(database(), 'launch-campaign', id, launchAt);
  return id;
}

test('a jump does everything on the way, in order and each at its own instant', async () => {
  const instants = [await inHours(50), await inHours(2), await inHours(26)];
  const ids = await Promise.all(instants.map(aPlannedCampaign));
  const stops: Date[] = [];
  const arrived = await move(await inHours(72), (at) => stops.push(at));
  const events = await database().campaignEvent.findMany({ where: { to: 'LIVE' }, orderBy: { at: 'asc' } });
  expect(events.map(({ campaignId }) => campaignId)).toEqual([ids[1], ids[2], ids[0]]);
  const planned = [...instants].sort((a, b) => a.getTime() - b.getTime());
  for (const [index, event] of events.entries()) {
    expect(event.at.getTime() - (planned[index]?.getTime() ?? 0)).toBeLessThan(60_000);
  }
  expect(stops.slice(0, 3)).toEqual(planned);
  expect(arrived.getTime()).toBeGreaterThanOrEqual((stops.at(-1) as Date).getTime());
});

test('the sandbox and the application show the same time afterwards', async () => {
  await move(await inHours(10));
  const apart = (await sandboxNow()).getTime() - (await businessNow()).getTime();
  expect(Math.abs(apart)).toBeLessThan(2_000);
});

test('time never goes back', async () => {
  const before = await businessNow();
  await move(new Date(before.getTime() - 24 * HOUR_MS));
  expect((await businessNow()).getTime()).toBeGreaterThanOrEqual(before.getTime());
});

test('what Stripe does by itself on the way happens at its own instant too', async () => {
  const session = await stripe().checkout.sessions.create({
    mode: 'setup',
    currency: 'eur',
    success_url: 'http://localhost/ok',
    expires_at: Math.floor((await sandboxNow()).getTime() / 1000) + 31 * 60,
  });
  const expiry = await nextSandboxEvent(sandbox);
  const stops: Date[] = [];
  await move(await inHours(5), (at) => stops.push(at));
  expect(stops).toContainEqual(expiry);
  expect((await stripe().checkout.sessions.retrieve(session.id)).status).toBe('expired');
});

test('of two who move time at once, one is refused', async () => {
  const to = await inHours(3);
  const outcomes = await Promise.allSettled([move(to), move(to)]);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused.map(({ reason }) => reason instanceof TimeIsMoving)).toEqual([true]);
});

test('a failed job is tried again at once instead of holding time up', async () => {
  const launchAt = await inHours(1);
  const id = await aPlannedCampaign(launchAt);
  await database()
    .$executeRaw`select graphile_worker.add_job('launch-campaign', '{"subjectId":"no uuid"}'::json, max_attempts := 2)`;
  await move(await inHours(2));
  expect((await database().campaign.findUniqueOrThrow({ where: { id } })).status).toBe('LIVE');
});

test('a webhook on its way is awaited before time goes on', async () => {
  let delivered = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      delivered += 1;
      response.end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const endpoint = await stripe().webhookEndpoints.create({ url, enabled_events: ['*'] });
  await sandbox.control('/faults', { kind: 'delay', match: {}, times: 1, ms: 300 });
  await stripe().customers.create({ metadata: { pledge_id: 'x' } });
  await move(await businessNow());
  expect(delivered).toBe(1);
  await stripe().webhookEndpoints.del(endpoint.id);
  server.close();
});
