import { database } from '../db/client';

/** A job that failed this often does not recover by trying again at once. One without attempts left is given up, and not waited for. */
const HOPELESS_AFTER = 8;

export interface OpenJobs {
  /** Jobs that are running, ready, or waiting for another attempt. */
  readonly jobs: number;
  /** Those of them that wait for another attempt. */
  readonly waiting: number;
  /** Jobs that failed so often that waiting is no use, each with its last error. */
  readonly stuck: readonly string[];
}

/** What the worker has still to do by itself. */
export async function readOpenJobs(): Promise<OpenJobs> {
  const [row] = await database().$queryRaw<OpenJobs[]>`
    select count(*) filter (where locked_at is not null or attempts < least(max_attempts, ${HOPELESS_AFTER}))::int as jobs,
      count(*) filter (where locked_at is null and run_at > now() and attempts < least(max_attempts, ${HOPELESS_AFTER}))::int as waiting,
      coalesce(array_agg(task_identifier || ': ' || coalesce(last_error, 'no task'))
        filter (where locked_at is null and attempts >= ${HOPELESS_AFTER} and attempts < max_attempts), '{}') as stuck
    from graphile_worker.jobs`;
  return row ?? { jobs: 0, waiting: 0, stuck: [] };
}

/** Money rows whose answer from Stripe is not known; those of held campaigns are left alone on purpose. */
export async function countUnfinishedMoney(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    with money (campaign_id) as (
      select p.campaign_id from payment_page m join pledge p on p.id = m.pledge_id where m.status = 'CREATED'
      union all select p.campaign_id from payment_intent m join pledge p on p.id = m.pledge_id where m.status = 'CREATED'
      union all select p.campaign_id from payment_attempt m join pledge p on p.id = m.pledge_id where m.status in ('CREATED', 'UNKNOWN')
      union all select r.campaign_id from refund m join refund_request r on r.id = m.request_id where m.status in ('CREATED', 'UNKNOWN')
      union all select d.campaign_id from dispute_evidence m join dispute d on d.id = m.dispute_id where m.status in ('CREATED', 'UNKNOWN')
      union all select campaign_id from reversal where status in ('CREATED', 'UNKNOWN')
      union all select campaign_id from transfer where status in ('CREATED', 'UNKNOWN')
      union all select campaign_id from payout where status in ('CREATED', 'UNKNOWN'))
    select count(*)::int as count from money join campaign c on c.id = money.campaign_id where c.hold_reason is null`;
  return row?.count ?? 0;
}

/** Lets jobs that wait for another attempt (technical back-off, wall time) run now. */
export async function pullRetriesForward(): Promise<void> {
  await database().$executeRaw`
    select graphile_worker.reschedule_jobs(array(
      select id from graphile_worker.jobs
      where locked_at is null and run_at > now() and attempts < least(max_attempts, ${HOPELESS_AFTER})), run_at := now())`;
}
