import { database } from '../db/client';

/** A job that failed this often does not recover by trying again at once. One without attempts left is given up, and not waited for. */
const HOPELESS_AFTER = 8;

export interface Unfinished {
  /** Jobs that are running, ready, or waiting for another attempt. */
  readonly jobs: number;
  /** Jobs that failed so often that waiting is no use, each with its last error. */
  readonly stuck: readonly string[];
  /** Money rows whose answer from Stripe is not known; those of held campaigns are left alone on purpose. */
  readonly moneyRows: number;
}

export async function readUnfinished(): Promise<Unfinished> {
  const db = database();
  const [jobs] = await db.$queryRaw<{ open: number; stuck: string[] }[]>`
    select count(*) filter (where locked_at is not null or attempts < least(max_attempts, ${HOPELESS_AFTER}))::int as open,
      coalesce(array_agg(task_identifier || ': ' || coalesce(last_error, 'no task'))
        filter (where locked_at is null and attempts >= ${HOPELESS_AFTER} and attempts < max_attempts), '{}') as stuck
    from graphile_worker.jobs`;
  const [rows] = await db.$queryRaw<{ count: number }[]>`
    with money (campaign_id) as (
      select p.campaign_id from payment_page m join pledge p on p.id = m.pledge_id where m.status = 'CREATED'
      union all select p.campaign_id from payment_intent m join pledge p on p.id = m.pledge_id where m.status = 'CREATED'
      union all select p.campaign_id from payment_attempt m join pledge p on p.id = m.pledge_id where m.status in ('CREATED', 'UNKNOWN')
      union all select p.campaign_id from refund m join pledge p on p.id = m.pledge_id where m.status in ('CREATED', 'UNKNOWN')
      union all select campaign_id from transfer where status in ('CREATED', 'UNKNOWN')
      union all select campaign_id from payout where status in ('CREATED', 'UNKNOWN'))
    select count(*)::int as count from money join campaign c on c.id = money.campaign_id where c.hold_reason is null`;
  return { jobs: jobs?.open ?? 0, stuck: jobs?.stuck ?? [], moneyRows: rows?.count ?? 0 };
}

/** Lets jobs that wait for another attempt (technical back-off, wall time) run now. */
export async function pullRetriesForward(): Promise<void> {
  await database().$executeRaw`
    select graphile_worker.reschedule_jobs(array(
      select id from graphile_worker.jobs
      where locked_at is null and run_at > now() and attempts < least(max_attempts, ${HOPELESS_AFTER})), run_at := now())`;
}
