import type { PledgeStatus } from '@/domain/pledge-status';
import type { Tx } from '../db/client';

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
  for (let shard = 0; shard < 16; shard += 1) {
    await tx.$executeRaw`
      with specs as (
        select array_agg((${job}, json_build_object('pledgeId', id), null, null, 25, ${job} || ':' || id, null, null)::graphile_worker.job_spec
          order by confirmed_at, id) as all_of_them
        from pledge where campaign_id = ${campaignId}::uuid and status = ${status}::"PledgeStatus" and shard = ${shard}
      )
      select count(*) from specs, graphile_worker.add_jobs(specs.all_of_them) where specs.all_of_them is not null`;
  }
}

/** Detaches the card of each pledge of the campaign that has this final status (collection.md 8). */
export async function enqueueDetachments(tx: Tx, campaignId: string, status: PledgeStatus): Promise<void> {
  for (let shard = 0; shard < 16; shard += 1) {
    await tx.$executeRaw`
      with specs as (
        select array_agg(('detach-card', json_build_object('pledgeId', id, 'paymentMethodId', payment_method_id), null, null, 25,
          null, 10, null)::graphile_worker.job_spec) as all_of_them
        from pledge where campaign_id = ${campaignId}::uuid and status = ${status}::"PledgeStatus" and shard = ${shard}
          and payment_method_id is not null
      )
      select count(*) from specs, graphile_worker.add_jobs(specs.all_of_them) where specs.all_of_them is not null`;
  }
}

/** Sends every transfer of the campaign that was written and not sent. */
export async function enqueueTransfers(tx: Tx, campaignId: string): Promise<void> {
  await tx.$executeRaw`
    with specs as (
      select array_agg(('send-transfer', json_build_object('transferId', id), null, null, 25, 'send-transfer:' || id, null,
        null)::graphile_worker.job_spec order by id) as all_of_them
      from transfer where campaign_id = ${campaignId}::uuid and status in ('CREATED', 'UNKNOWN')
    )
    select count(*) from specs, graphile_worker.add_jobs(specs.all_of_them) where specs.all_of_them is not null`;
}

/** Closes the payment page of each open pledge of the campaign at Stripe, now; what was planned for the end of its hold is done by it. */
export async function enqueueClosings(tx: Tx, campaignId: string): Promise<void> {
  await tx.$executeRaw`
    with pages as (
      select page.id from payment_page page join pledge on pledge.id = page.pledge_id
      where pledge.campaign_id = ${campaignId}::uuid and pledge.status = 'OPEN' and page.purpose = 'PLEDGE'
    ), specs as (
      select array_agg(('close-payment-page', json_build_object('subjectId', id), null, null, 25, 'close-payment-page:' || id, null,
        null)::graphile_worker.job_spec) as all_of_them
      from pages
    )
    select count(*) from specs, graphile_worker.add_jobs(specs.all_of_them) where specs.all_of_them is not null`;
}
