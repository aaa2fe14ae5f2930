import { beforeAll, expect, test } from 'vitest';
import { readBusinessNow, wallNow } from '@/adapters/clock';
import { checkLedger } from '@/adapters/db/check-ledger';
import { database, pool } from '@/adapters/db/client';
import { countCallsUnderWay, readOpenJobs } from '@/adapters/jobs/unfinished';
import { stripe } from '@/adapters/stripe/client';
import { testWorld } from '@/testing/sandbox';
import { playStories } from './play-stories';
import { breadOven } from './stories/bread-oven';
import { sheepDairy } from './stories/sheep-dairy';
import { weavingLoom } from './stories/weaving-loom';
import type { Story } from './story';

process.env.DEMO = '1';

/** The same story with fewer people. */
const short = (story: Story, backers: number): Story => ({ ...story, plot: { ...story.plot, backers } });
const stories = [short(breadOven, 4), short(sheepDairy, 6), short(weavingLoom, 5)];

beforeAll(() => playStories(stories), 90_000);

const campaignOf = ({ cover }: Story) =>
  database().campaign.findFirstOrThrow({
    where: { coverIllustration: cover },
    include: { events: true, updates: true, payouts: true, pledges: { include: { lines: true } } },
  });
const statusesOf = async (story: Story) =>
  (await campaignOf(story)).pledges.map(({ status }) => status).sort();

test('each campaign has come as far as its story says, by every step on the way', async () => {
  expect((await campaignOf(breadOven)).status).toBe('LIVE');
  expect((await campaignOf(weavingLoom)).status).toBe('COLLECTING');
  const paid = await campaignOf(sheepDairy);
  expect(paid.status).toBe('FUNDED');
  const way = paid.events.sort((a, b) => a.at.getTime() - b.at.getTime()).flatMap(({ to }) => to ?? []);
  expect(way).toEqual(['DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'LIVE', 'COLLECTING', 'FUNDED']);
  expect((await campaignOf(breadOven)).events.map(({ to }) => to)).toContain('CHANGES_REQUESTED');
  expect((await campaignOf(breadOven)).updates).toHaveLength(breadOven.updates?.length ?? 0);
});

test('money was collected, repaired or dropped, settled, and has reached the bank', async () => {
  expect(await statusesOf(sheepDairy)).toEqual([...Array(5).fill('COLLECTED'), 'DROPPED']);
  expect(await statusesOf(weavingLoom)).toEqual(['COLLECTED', ...Array(4).fill('COLLECTING')]);
  const { payouts, id } = await campaignOf(sheepDairy);
  const settlement = await database().settlement.findUniqueOrThrow({ where: { campaignId: id } });
  expect(payouts.map(({ status, amountCents }) => [status, amountCents])).toEqual([
    ['PAID', Number(settlement.transferredCents)],
  ]);
});

test('every figure agrees with the ledger, and the ledger with the sandbox', async () => {
  const client = await pool().connect();
  expect(await checkLedger(client)).toEqual([]);
  client.release();
  expect((await testWorld().control<{ difference: number }>('/ledger')).difference).toBe(0);
});

test('the resident has a pledge that runs, one that was collected and one that waits for her', async () => {
  const hers = await database().pledge.findMany({
    where: { user: { email: 'resident@demo.test' } },
    select: { status: true, repairNeed: true, campaign: { select: { coverIllustration: true } } },
  });
  const found = hers.map((pledge) => [pledge.campaign.coverIllustration, pledge.status, pledge.repairNeed]);
  expect(found.sort()).toEqual([
    ['bread-oven', 'CONFIRMED', null],
    ['sheep-dairy', 'COLLECTED', null],
    ['weaving-loom', 'COLLECTING', 'AUTHENTICATE'],
  ]);
});

test('both clocks have come back to now, and nothing is left to do or on its way', async () => {
  const now = wallNow().getTime();
  expect(Math.abs((await readBusinessNow(database())).getTime() - now)).toBeLessThan(60_000);
  const { now: there } = await testWorld().control<{ now: string }>('/clock');
  expect(Math.abs(new Date(there).getTime() - now)).toBeLessThan(60_000);
  expect(await readOpenJobs()).toEqual({ jobs: 0, waiting: 0, stuck: [] });
  expect(await countCallsUnderWay()).toBe(0);
  expect((await stripe().webhookEndpoints.list()).data).toEqual([]);
});

test('the mailbox holds what matters: all mail counts as sent, and little was delivered', async () => {
  expect(await database().mail.count({ where: { sentAt: null } })).toBe(0);
  const delivered = await database().$queryRaw<{ kind: string; recipient: string }[]>`
    select kind, recipient from mail where sent_at <> created_at`;
  expect(delivered).toContainEqual({ kind: 'repair-needed', recipient: 'resident@demo.test' });
  expect(
    delivered.filter(
      ({ kind, recipient }) => kind === 'pledge-confirmed' && !recipient.endsWith('@demo.test'),
    ),
  ).toEqual([]);
});

test('the stories are told once: a second telling changes nothing', async () => {
  await expect(playStories(stories)).rejects.toThrow('empty database');
  expect(await database().campaign.count()).toBe(stories.length);
});
