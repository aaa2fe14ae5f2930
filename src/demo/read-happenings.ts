import { database } from '@/adapters/db/client';
import type { HappeningKind, HappeningView } from '@/queries/demo.view';

const MOST = 60;

interface Row {
  at: Date;
  kind: HappeningKind;
  title: string | null;
  slug: string | null;
  isPublic: boolean;
  count: number;
  cents: bigint;
}

/** What came to pass after an instant of business time, by campaign, latest first; pledges of one campaign and day are one line. */
export async function readHappenings(since: Date): Promise<HappeningView[]> {
  const rows = await database().$queryRaw<Row[]>`
    with happened (at, kind, campaign_id, count, cents) as (
      select at, 'campaign-' || lower("to"::text), campaign_id, 1, 0::bigint
        from campaign_event where at > ${since}::timestamptz and "to" <> 'DRAFT' and "from" is distinct from "to"
      union all
      select max(e.at), 'pledge-' || lower(e."to"::text), p.campaign_id, count(*)::int, sum(e.amount_cents)
        from pledge_event e join pledge p on p.id = e.pledge_id
        where e.at > ${since}::timestamptz and e."to" is distinct from e."from"
          and e."to" in ('CONFIRMED', 'CANCELLED', 'EXPIRED', 'RELEASED', 'COLLECTED', 'DROPPED')
        group by p.campaign_id, e."to", date_trunc('day', e.at at time zone 'Europe/Paris')
      union all
      select max(a.ended_at), 'payment-declined', p.campaign_id, count(distinct p.id)::int, 0
        from payment_attempt a join pledge p on p.id = a.pledge_id
        where a.ended_at > ${since}::timestamptz and a.status = 'DECLINED'
        group by p.campaign_id, date_trunc('day', a.ended_at at time zone 'Europe/Paris')
      union all
      select settled_at, 'settled', campaign_id, 1, transferred_cents from settlement where settled_at > ${since}::timestamptz
      union all
      select created_at, 'payout-sent', campaign_id, 1, amount_cents from payout where created_at > ${since}::timestamptz
      union all
      select paid_at, 'payout-paid', campaign_id, 1, amount_cents from payout where paid_at > ${since}::timestamptz and status = 'PAID'
      union all
      select max(created_at), 'mails', null, count(*)::int, 0 from mail where created_at > ${since}::timestamptz having count(*) > 0
    )
    select h.at, h.kind, c.title, c.slug, coalesce(c.live_at is not null, false) as "isPublic", h.count, h.cents::int8 as cents
    from happened h left join campaign c on c.id = h.campaign_id
    order by h.at desc, h.kind limit ${MOST}`;
  return rows.map(({ at, kind, title, slug, isPublic, count, cents }) => ({
    at: at.toISOString(),
    kind,
    campaign: title === null || slug === null ? null : { title, slug: isPublic ? slug : null },
    count,
    amountCents: Number(cents),
  }));
}
