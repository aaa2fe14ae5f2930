import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { aCampaign, aLiveCampaign, terms } from '@/testing/makers';
import { readProjects } from './campaigns';
import { readHome } from './home';
import type { ProjectsFilter } from './public-pages.view';

const now = new Date();
const day = 86_400_000;
const from = (days: number) => new Date(now.getTime() + days * day);
const all: ProjectsFilter = { q: '', commune: '', category: '', state: 'all', sort: 'recent', page: 1 };
const titles = async (filter: Partial<ProjectsFilter>) =>
  (await readProjects({ ...all, ...filter })).campaigns.map(({ title }) => title);

async function live(title: string, pledgedCents: number, wishes: Parameters<typeof aLiveCampaign>[1] = {}) {
  const campaign = await aLiveCampaign(now, { title, goalCents: 1_000_00, ...wishes });
  await database().campaignTotal.update({
    where: { campaignId_shard: { campaignId: campaign.id, shard: 3 } },
    data: { pledgedCents, backers: 2 },
  });
  return campaign;
}

beforeAll(async () => {
  await live('Le Pétrin de l’Œil-de-Bœuf', 400_00, { liveAt: from(-3), category: 'food' });
  await live('Cent % noix', 900_00, { liveAt: from(-2), category: 'farm' });
  await live('Une chaussée à moulin', 2_000_00, { liveAt: from(-1), deadlineAt: from(2), category: 'craft' });
  await aCampaign({ title: 'Un projet encore secret', status: 'APPROVED', ...terms });
  const decided = {
    ...terms,
    liveAt: from(-40),
    deadlineAt: from(-9),
    decidedAt: from(-9),
    decidedBackers: 12,
  };
  const funded = await aCampaign({
    title: 'Financé',
    status: 'FUNDED',
    decidedPledgedCents: 3_100_00n,
    ...decided,
  });
  await aCampaign({ title: 'Manqué', status: 'FAILED', decidedPledgedCents: 5_00n, ...decided });
  await database().settlement.create({
    data: {
      campaignId: funded.id,
      collectedCents: 3_050_00n,
      feeCents: 152_50n,
      vatCents: 30_50n,
      rechargedCostCents: 0n,
      transferredCents: 2_867_00n,
      settledAt: now,
    },
  });
});

describe('searching', () => {
  test.each([['petrin'], ['PÉTRIN'], ['oeil boeuf'], ['pétrin cahors']])(
    '"%s" finds a title whatever its accents, ligatures and case',
    async (q) => {
      expect(await titles({ q })).toEqual(['Le Pétrin de l’Œil-de-Bœuf']);
    },
  );

  test('every word must be found', async () => {
    expect(await titles({ q: 'petrin noix' })).toEqual([]);
  });

  test('signs that the database reads are looked for as they stand', async () => {
    expect(await titles({ q: '%' })).toEqual(['Cent % noix']);
    expect(await titles({ q: '_____________' })).toEqual([]);
    expect(await titles({ q: "'; drop table campaign; --" })).toEqual([]);
  });
});

describe('filtering and ordering', () => {
  test('states show what they say', async () => {
    expect(await titles({ state: 'live' })).toEqual([
      'Une chaussée à moulin',
      'Cent % noix',
      'Le Pétrin de l’Œil-de-Bœuf',
    ]);
    expect(await titles({ state: 'soon' })).toEqual(['Une chaussée à moulin']);
    expect(await titles({ state: 'funded' })).toEqual(['Financé']);
    expect((await titles({ state: 'ended' })).sort()).toEqual(['Financé', 'Manqué']);
  });

  test('a category and a commune narrow the list', async () => {
    expect(await titles({ category: 'farm' })).toEqual(['Cent % noix']);
    expect(await titles({ commune: '46999' })).toEqual([]);
  });

  test('the furthest along comes first when asked for', async () => {
    expect((await titles({ state: 'live', sort: 'progress' }))[0]).toBe('Une chaussée à moulin');
  });

  test('a page beyond the last one is the last one', async () => {
    const view = await readProjects({ ...all, page: 99 });
    expect(view).toMatchObject({ totalCount: 5, pageCount: 1, filter: { page: 1 } });
    expect(view.campaigns).toHaveLength(5);
  });
});

describe('the home page', () => {
  test('features the open campaign nearest to its goal that has not reached it', async () => {
    const home = await readHome();
    expect(home.featured?.title).toBe('Cent % noix');
    expect(home.live.map(({ title }) => title)).not.toContain('Cent % noix');
  });

  test('counts only money that was collected, and only campaigns that were decided', async () => {
    const { figures } = await readHome();
    expect(figures).toEqual({
      collectedCents: 3_050_00,
      fundedCount: 1,
      backerCount: 12,
      successRate: { fundedCount: 1, decidedCount: 2 },
    });
  });
});
