import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { Prisma } from '@/adapters/db/generated/client';
import { addHours } from '@/domain/paris-time';
import { readAdviserContact } from './adviser-contact';
import { IS_PUBLIC, PROGRESS, readCards } from './campaign-cards';
import { LAST_DAYS_HOURS, readCommunes } from './campaigns';
import type { HomeView, TerritoryFiguresView } from './public-pages.view';

const MOST_LIVE = 6;
const MOST_LAST_DAYS = 3;
const MOST_FUNDED = 3;

/**
 * The home page. What stands first follows a public rule, without favour or payment (C. conso. L111-7): of the campaigns that take pledges,
 * the one nearest to its goal without having reached it; when all have reached theirs, the one that ends first; then the oldest.
 */
export async function readHome(): Promise<HomeView> {
  const now = await businessNow();
  const open = Prisma.sql`c.status = 'LIVE' and c.deadline_at > ${now}`;
  const isReached = Prisma.sql`coalesce(${PROGRESS} >= 1, false)`;
  const [[featured], live, lastDays, funded, figures, communes, adviser] = await Promise.all([
    readCards(
      {
        where: open,
        order: Prisma.sql`${isReached}, case when not ${isReached} then ${PROGRESS} end desc nulls last, c.deadline_at, c.live_at, c.id`,
        limit: 1,
      },
      now,
    ),
    readCards(
      { where: open, order: Prisma.sql`c.live_at desc, c.id`, limit: MOST_LIVE + 1 + MOST_LAST_DAYS },
      now,
    ),
    readCards(
      {
        where: Prisma.sql`${open} and c.deadline_at <= ${addHours(now, LAST_DAYS_HOURS)}`,
        order: Prisma.sql`c.deadline_at, c.id`,
        limit: MOST_LAST_DAYS + 1,
      },
      now,
    ),
    readCards(
      {
        where: Prisma.sql`c.status in ('COLLECTING', 'FUNDED')`,
        order: Prisma.sql`c.decided_at desc, c.id`,
        limit: MOST_FUNDED,
      },
      now,
    ),
    readTerritoryFigures(),
    readCommunes(),
    readAdviserContact(),
  ]);
  // Each campaign stands once on the page.
  const ending = lastDays.filter(({ id }) => id !== featured?.id).slice(0, MOST_LAST_DAYS);
  const shown = new Set([featured, ...ending].map((card) => card?.id));
  return {
    featured: featured ?? null,
    live: live.filter(({ id }) => !shown.has(id)).slice(0, MOST_LIVE),
    lastDays: ending,
    funded,
    figures,
    communes,
    adviser,
  };
}

/** Money is what settlements say, which the ledger proves; promises are not counted. One row a campaign, never one a pledge. */
async function readTerritoryFigures(): Promise<TerritoryFiguresView> {
  const [row] = await database().$queryRaw<
    { collectedCents: bigint; fundedCount: number; decidedCount: number; backerCount: number }[]
  >`
    select coalesce(sum(s.collected_cents), 0)::int8 as "collectedCents",
      count(*) filter (where c.status in ('COLLECTING', 'FUNDED'))::int4 as "fundedCount",
      count(*) filter (where c.status in ('COLLECTING', 'FUNDED', 'FAILED'))::int4 as "decidedCount",
      coalesce(sum(c.decided_backers) filter (where c.status in ('COLLECTING', 'FUNDED')), 0)::int4 as "backerCount"
    from campaign c left join settlement s on s.campaign_id = c.id where ${IS_PUBLIC}`;
  const { collectedCents = 0n, fundedCount = 0, decidedCount = 0, backerCount = 0 } = row ?? {};
  return {
    collectedCents: Number(collectedCents),
    fundedCount,
    backerCount,
    successRate: decidedCount === 0 ? null : { fundedCount, decidedCount },
  };
}
