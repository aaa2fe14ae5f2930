import { database } from '@/adapters/db/client';
import { Prisma } from '@/adapters/db/generated/client';
import { CATEGORIES, type Category } from '@/domain/campaign-draft';
import { type CampaignStatus, PUBLIC_STATUSES } from '@/domain/campaign-status';
import { timeLeft } from '@/domain/time-left';
import type { CampaignCardView } from './campaign.view';
import { illustrationView, pictureView } from './picture';

interface CardRow {
  id: string;
  slug: string;
  title: string;
  pitch: string;
  locale: string;
  category: string;
  status: CampaignStatus;
  communeName: string;
  communeCode: string;
  businessName: string;
  goalCents: number | null;
  pledgedCents: bigint;
  backerCount: number;
  liveAt: Date | null;
  launchAt: Date | null;
  deadlineAt: Date | null;
  cancelledAt: Date | null;
  coverIllustration: string | null;
  coverAlt: string;
  coverId: string | null;
  coverWidthsPx: number[] | null;
  coverPlaceholder: string | null;
}

/** What anybody may see: it went live once. A campaign given up before its launch is CANCELLED too, and stays private. */
export const IS_PUBLIC = Prisma.sql`c.live_at is not null and c.status in (${Prisma.join(
  PUBLIC_STATUSES.map((status) => Prisma.sql`${status}::"CampaignStatus"`),
)})`;

/** Share of the goal reached; to order by. */
export const PROGRESS = Prisma.sql`coalesce(c.decided_pledged_cents, total.pledged, 0)::numeric / nullif(c.goal_cents, 0)`;

/** The tables that a condition or an order may speak of: c, b (business), total (pledged, backers). */
export const CAMPAIGN_TABLES = Prisma.sql`
  campaign c join business b on b.id = c.business_id
  left join picture cover on cover.id = c.cover_id
  left join lateral (
    select sum(t.pledged_cents) as pledged, sum(t.backers) as backers from campaign_total t where t.campaign_id = c.id
  ) total on true`;

export interface CardQuery {
  readonly where: Prisma.Sql;
  readonly order: Prisma.Sql;
  readonly limit: number;
  readonly offset?: number;
}

/** Cards in one round trip. Totals come from sixteen counters a campaign (or the decision's stored figures), never from its pledges. */
export async function readCards(query: CardQuery, now: Date): Promise<CampaignCardView[]> {
  const rows = await database().$queryRaw<CardRow[]>`
    select c.id, c.slug, c.title, c.pitch, c.locale, c.category, c.status::text as status,
      b.commune_name as "communeName", b.commune_code as "communeCode", b.name as "businessName", c.goal_cents as "goalCents",
      coalesce(c.decided_pledged_cents, total.pledged, 0)::int8 as "pledgedCents",
      coalesce(c.decided_backers, total.backers, 0)::int4 as "backerCount",
      c.live_at as "liveAt", c.launch_at as "launchAt", c.deadline_at as "deadlineAt", case when c.status = 'CANCELLED' then
        (select max(e.at) from campaign_event e where e.campaign_id = c.id and e."to" = 'CANCELLED') end as "cancelledAt",
      c.cover_illustration as "coverIllustration", c.cover_alt as "coverAlt",
      cover.id as "coverId", cover.widths_px as "coverWidthsPx", cover.placeholder as "coverPlaceholder"
    from ${CAMPAIGN_TABLES}
    where ${query.where} order by ${query.order} limit ${query.limit} offset ${query.offset ?? 0}`;
  return rows.map((row) => cardView(row, now));
}

/** The card of the one campaign that this condition names; null: there is none. */
export async function readCard(where: Prisma.Sql, now: Date): Promise<CampaignCardView | null> {
  const [card] = await readCards({ where, order: Prisma.sql`c.id`, limit: 1 }, now);
  return card ?? null;
}

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

function cardView(row: CardRow, now: Date): CampaignCardView {
  const running = row.status === 'LIVE' || row.status === 'SUSPENDED';
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    pitch: row.pitch,
    locale: row.locale === 'en' ? 'en' : 'fr',
    category: categoryOf(row.category),
    communeName: row.communeName,
    communeCode: row.communeCode,
    businessName: row.businessName,
    cover: coverOf(row),
    goalCents: row.goalCents ?? 0,
    pledgedCents: Number(row.pledgedCents),
    matchedCents: 0,
    backerCount: row.backerCount,
    status: row.status,
    liveAt: iso(row.liveAt),
    launchAt: iso(row.launchAt),
    deadlineAt: iso(row.deadlineAt),
    endedAt: iso(endOf(row, now)),
    timeLeft: running && row.deadlineAt ? timeLeft(row.deadlineAt, now) : null,
  };
}

/** A cancelled campaign ended when it was cancelled, every other one at its deadline. */
function endOf({ deadlineAt, cancelledAt }: CardRow, now: Date): Date | null {
  const ends = [deadlineAt, cancelledAt].flatMap((end) => (end && end <= now ? [end.getTime()] : []));
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}

export const categoryOf = (stored: string): Category =>
  CATEGORIES.find((category) => category === stored) ?? 'other';

function coverOf(row: CardRow) {
  if (row.coverId)
    return pictureView(
      { id: row.coverId, widthsPx: row.coverWidthsPx ?? [], placeholder: row.coverPlaceholder ?? '' },
      row.coverAlt,
    );
  return row.coverIllustration ? illustrationView(row.coverIllustration, row.coverAlt) : null;
}
