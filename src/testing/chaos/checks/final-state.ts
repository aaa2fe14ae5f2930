import { pool } from '@/adapters/db/client';

/**
 * What has not ended yet, one line each: `kind state id`. A job that lost its key to a newer request while it ran counts as given up in the
 * queue, and is none of ours any more.
 */
const UNFINISHED = `
  select 'campaign ' || status || ' ' || id as what from campaign where status not in ('FUNDED', 'FAILED', 'CANCELLED')
  union all select 'pledge ' || status || ' ' || id from pledge where status in ('OPEN', 'CONFIRMED', 'COLLECTING')
  union all select 'payment page ' || status || ' ' || id from payment_page where status in ('CREATED', 'OPEN')
  union all select 'payment intent ' || status || ' ' || id from payment_intent where status in ('CREATED', 'OPEN')
  union all select 'attempt ' || status || ' ' || id from payment_attempt where status in ('CREATED', 'UNKNOWN', 'PROCESSING', 'REQUIRES_ACTION')
  union all select 'charge without its fee ' || id from charge where fee_cents is null
  union all select 'refund request ' || status || ' ' || id from refund_request where status = 'OPEN'
  union all select 'refund ' || status || ' ' || id from refund where status in ('CREATED', 'UNKNOWN', 'PENDING')
  union all select 'reversal ' || status || ' ' || id from reversal where status in ('CREATED', 'UNKNOWN')
    or (status = 'SUCCEEDED' and account_transaction is null)
  union all select 'transfer ' || status || ' ' || id from transfer t where (status in ('CREATED', 'UNKNOWN')
    or (status = 'SUCCEEDED' and account_transaction is null)
    or (status = 'ERROR' and not exists (select from transfer l where l.pledge_id = t.pledge_id and l.number > t.number)))
  union all select 'payout ' || status || ' ' || id from payout where status in ('CREATED', 'UNKNOWN', 'PENDING', 'IN_TRANSIT')
    or (status in ('FAILED', 'CANCELED') and failure_transaction is null)
  union all select 'not paid out: ' || c.id from campaign c where (
      select coalesce(sum(amount_cents), 0) from transfer t where t.campaign_id = c.id and t.status = 'SUCCEEDED')
    - (select coalesce(sum(amount_cents), 0) from reversal r where r.campaign_id = c.id and r.status = 'SUCCEEDED')
    > (select coalesce(sum(amount_cents), 0) from payout p where p.campaign_id = c.id and p.status = 'PAID')
  union all select 'mail not sent: ' || kind || ' ' || id from mail where sent_at is null
  union all select 'planned: ' || kind || ' ' || subject_id from due where subject_id <> 'every-night'
  union all select 'event not worked off: ' || type || ' ' || id from stripe_event where processed_at is null
  union all select 'job given up: ' || task_identifier || ': ' || coalesce(last_error, 'killed') from graphile_worker.jobs
    where attempts >= max_attempts and key is not null
  union all select 'held: ' || id from campaign where hold_reason is not null
  union all select 'payouts held: ' || id from business where payouts_held_reason is not null`;

export async function readUnfinishedBusiness(): Promise<string[]> {
  const { rows } = await pool().query<{ what: string }>(UNFINISHED);
  return rows.map(({ what }) => what);
}
