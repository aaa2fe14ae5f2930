import type { PledgeStatus } from '@/domain/pledge-status';
import type { Tx } from '../db/client';
import { SHARDS } from '../email-hash';

/** graphile-worker runs higher numbers later; money comes before housekeeping. */
const LATER = 10;

/**
 * Asks for one job per pledge of the campaign that has this status, in sixteen statements whatever their number (by shard, so that no
 * statement holds them all). A job that waits already is not doubled.
 */
export async function enqueueForPledges(
  tx: Tx,
  job: 'collect-pledge',
  campaignId: string,
  status: PledgeStatus,
): Promise<void> {
  for (let shard = 0; shard < SHARDS; shard += 1) {
    await tx.$executeRaw`
      with specs as (
        select array_agg((${job}, json_build_object('pledgeId', id), null, null, 25, ${job} || ':' || id, null, null)::graphile_worker.job_spec
          order by confirmed_at, id) as jobs
        from pledge where campaign_id = ${campaignId}::uuid and status = ${status}::"PledgeStatus" and shard = ${shard}
      )
      select count(*) from specs, graphile_worker.add_jobs(specs.jobs) where specs.jobs is not null`;
  }
}

/**
 * Forgets the cards of a campaign's pledges that have this final status: the present one and those tried before (collection.md 8). `endedAt`:
 * only of those that ended at that instant.
 */
export async function enqueueDetachments(
  tx: Tx,
  campaignId: string,
  status: Extract<PledgeStatus, 'RELEASED' | 'COLLECTED'>,
  endedAt: Date | null = null,
): Promise<void> {
  for (let shard = 0; shard < SHARDS; shard += 1) {
    await tx.$executeRaw`
      with ended as (
        select id, payment_method_id from pledge
        where campaign_id = ${campaignId}::uuid and status = ${status}::"PledgeStatus" and shard = ${shard}
          and (${endedAt}::timestamptz is null or ended_at = ${endedAt}::timestamptz)
      ), cards as (
        select id, payment_method_id from ended where payment_method_id is not null
        union select pledge_id, attempt.payment_method_id from payment_attempt attempt join ended on ended.id = pledge_id
      ), specs as (
        select array_agg(('detach-card', json_build_object('pledgeId', id, 'paymentMethodId', payment_method_id), null, null, 25,
          'detach-card:' || payment_method_id, ${LATER}, null)::graphile_worker.job_spec) as jobs
        from (select distinct on (payment_method_id) id, payment_method_id from cards) as each_card
      )
      select count(*) from specs, graphile_worker.add_jobs(specs.jobs) where specs.jobs is not null`;
  }
}

/** Sends every transfer of the campaign that was written and not sent. */
export async function enqueueTransfers(tx: Tx, campaignId: string): Promise<void> {
  await tx.$executeRaw`
    with specs as (
      select array_agg(('send-transfer', json_build_object('transferId', id), null, null, 25, 'send-transfer:' || id, null,
        null)::graphile_worker.job_spec order by id) as jobs
      from transfer where campaign_id = ${campaignId}::uuid and status in ('CREATED', 'UNKNOWN')
    )
    select count(*) from specs, graphile_worker.add_jobs(specs.jobs) where specs.jobs is not null`;
}

/**
 * Closes the payment page of each open pledge of the campaign at Stripe, now; what was planned for the end of its hold is done by it. The planned
 * rows go first: a sweep passes over rows that are locked, and would otherwise wait for these jobs as they wait for its own.
 */
export async function enqueueClosings(tx: Tx, campaignId: string): Promise<void> {
  await tx.$executeRaw`
    delete from due using payment_page page join pledge on pledge.id = page.pledge_id
    where due.kind = 'close-payment-page' and due.subject_id = page.id::text
      and pledge.campaign_id = ${campaignId}::uuid and pledge.status = 'OPEN' and page.purpose = 'PLEDGE'`;
  await tx.$executeRaw`
    with pages as (
      select page.id from payment_page page join pledge on pledge.id = page.pledge_id
      where pledge.campaign_id = ${campaignId}::uuid and pledge.status = 'OPEN' and page.purpose = 'PLEDGE'
    ), specs as (
      select array_agg(('close-payment-page', json_build_object('subjectId', id), null, null, 25, 'close-payment-page:' || id, null,
        null)::graphile_worker.job_spec order by id) as jobs
      from pages
    )
    select count(*) from specs, graphile_worker.add_jobs(specs.jobs) where specs.jobs is not null`;
}
