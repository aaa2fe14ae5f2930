import { SHARDS } from '../email-hash';
import type { Tx } from './client';

/**
 * Gives up every pledge of a campaign that is being collected or was: none is charged any more, all that was charged is owed back, each backer is
 * told, and a job does it for each. Shard by shard whatever their number; call under the campaign's exclusive lock, in the transaction that
 * stops it. One that was withdrawn before stays what it is.
 */
export async function giveUpPledges(
  tx: Tx,
  stop: { readonly campaignId: string; readonly variables: object; readonly at: Date },
): Promise<void> {
  const { campaignId, variables, at } = stop;
  for (let shard = 0; shard < SHARDS; shard += 1) {
    await tx.$executeRaw`
      with given_up as (
        update pledge set give_back_reason = 'CAMPAIGN_STOPPED', give_back_at = ${at}::timestamptz
        where campaign_id = ${campaignId}::uuid and shard = ${shard} and status in ('COLLECTING', 'COLLECTED') and give_back_reason is null
        returning id, email, locale, amount_cents
      ), written as (
        insert into mail (id, kind, subject_id, occurrence, recipient, locale, variables, created_at)
        select uuidv7(), 'campaign-cancelled', id, '1', email, locale,
          ${JSON.stringify(variables)}::jsonb || jsonb_build_object('amountCents', amount_cents), ${at}::timestamptz
        from given_up on conflict do nothing returning id
      ), specs as (
        select array_agg(spec) as jobs from (
          select ('give-back', json_build_object('subjectId', id), null, null, 25, 'give-back:' || id, null, null)::graphile_worker.job_spec as spec
          from given_up
          union all
          select ('send-mail', json_build_object('mailId', id), null, null, 25, null, null, null)::graphile_worker.job_spec from written) as asked
      )
      select count(*) from specs, graphile_worker.add_jobs(specs.jobs) where specs.jobs is not null`;
  }
}
