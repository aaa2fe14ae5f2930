import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { Prisma } from '@/adapters/db/generated/client';
import { literally } from '@/adapters/db/like';
import { CATEGORIES, type Category } from '@/domain/campaign-draft';
import { addHours } from '@/domain/paris-time';
import { CAMPAIGN_TABLES, categoryOf, IS_PUBLIC, PROGRESS, readCards } from './campaign-cards';
import type { CommuneCountView, ProjectsFilter, ProjectsView } from './public-pages.view';

const PAGE_SIZE = 12;
/** "Derniers jours" on the home page and in the filter. */
export const LAST_DAYS_HOURS = 72;

/** The list of projects. The order is only ever the one asked for; equal places are decided by age, then by id (C. conso. L111-7). */
export async function readProjects(filter: ProjectsFilter): Promise<ProjectsView> {
  const now = await businessNow();
  const where = Prisma.join([IS_PUBLIC, ...conditions(filter, now)], ' and ');
  const [counted] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int4 as count from ${CAMPAIGN_TABLES} where ${where}`;
  const totalCount = counted?.count ?? 0;
  const pageCount = Math.max(1, Math.ceil(totalCount / PAGE_SIZE));
  const page = Math.min(filter.page, pageCount);
  const [campaigns, communes, categories] = await Promise.all([
    readCards({ where, order: orders[filter.sort], limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, now),
    readCommunes(),
    readCategories(),
  ]);
  return { filter: { ...filter, page }, campaigns, totalCount, pageCount, communes, categories };
}

const orders: Record<ProjectsFilter['sort'], Prisma.Sql> = {
  recent: Prisma.sql`c.live_at desc, c.id`,
  ending: Prisma.sql`c.status <> 'LIVE', case when c.status = 'LIVE' then c.deadline_at end, c.deadline_at desc, c.id`,
  progress: Prisma.sql`${PROGRESS} desc nulls last, c.live_at desc, c.id`,
};

function conditions(filter: ProjectsFilter, now: Date): Prisma.Sql[] {
  const soon = addHours(now, LAST_DAYS_HOURS);
  const states: Record<ProjectsFilter['state'], Prisma.Sql[]> = {
    all: [],
    live: [Prisma.sql`c.status in ('LIVE', 'SUSPENDED') and c.deadline_at > ${now}`],
    soon: [Prisma.sql`c.status = 'LIVE' and c.deadline_at > ${now} and c.deadline_at <= ${soon}`],
    funded: [Prisma.sql`c.status in ('COLLECTING', 'FUNDED')`],
    ended: [
      Prisma.sql`(c.status in ('COLLECTING', 'FUNDED', 'FAILED', 'CANCELLED') or c.deadline_at <= ${now})`,
    ],
  };
  return [
    ...states[filter.state],
    ...(filter.commune === '' ? [] : [Prisma.sql`b.commune_code = ${filter.commune}`]),
    ...(filter.category === '' ? [] : [Prisma.sql`c.category = ${filter.category}`]),
    ...wordsOf(filter.q).map((word) => Prisma.sql`${SEARCHED} like ${`%${word}%`}`),
  ];
}

const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyy';

/** Everything that a word is looked for in, without accents, as `wordsOf` folds what was typed. */
const SEARCHED = Prisma.sql`translate(replace(replace(lower(
  concat_ws(' ', c.title, c.pitch, b.name, b.commune_name)), 'œ', 'oe'), 'æ', 'ae'), ${ACCENTED}, ${PLAIN})`;

/** Every word must be found; "Boulangerie à l'œil" → boulangerie, a, l'oeil. Signs that LIKE reads are taken literally. */
function wordsOf(typed: string): string[] {
  const folded = typed
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return folded
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map(literally);
}

/** Communes that have a public campaign, by name. */
export async function readCommunes(): Promise<CommuneCountView[]> {
  return database().$queryRaw<CommuneCountView[]>`
    select b.commune_code as code, min(b.commune_name) as name, count(*)::int4 as "campaignCount"
    from campaign c join business b on b.id = c.business_id where ${IS_PUBLIC}
    group by b.commune_code order by min(b.commune_name)`;
}

async function readCategories(): Promise<Category[]> {
  const rows = await database().$queryRaw<{ category: string }[]>`
    select distinct c.category from campaign c where ${IS_PUBLIC}`;
  const used = new Set(rows.map((row) => categoryOf(row.category)));
  return CATEGORIES.filter((category) => used.has(category));
}
