import type { Tx } from '../db/client';
import { SHARDS } from '../email-hash';
import type { MailKind } from './kinds';

/** Mails about every released pledge of a campaign: the campaign's variables, and each pledge's amount. */
export type PledgeMail = Extract<MailKind, 'campaign-failed' | 'campaign-cancelled'>;

/**
 * Asks for one mail about each pledge of the campaign that was released at this instant, in sixteen statements whatever their number (by
 * shard), rows and jobs alike. Recipient and language are the pledge's.
 */
export async function queuePledgeMails(
  tx: Tx,
  mails: {
    readonly kind: PledgeMail;
    readonly campaignId: string;
    readonly variables: object;
    readonly at: Date;
  },
): Promise<void> {
  const { kind, campaignId, variables, at } = mails;
  for (let shard = 0; shard < SHARDS; shard += 1) {
    await tx.$executeRaw`
      with written as (
        insert into mail (id, kind, subject_id, occurrence, recipient, locale, variables, created_at)
        select uuidv7(), ${kind}, id, '1', email, locale,
          ${JSON.stringify(variables)}::jsonb || jsonb_build_object('amountCents', amount_cents), ${at}::timestamptz
        from pledge
        where campaign_id = ${campaignId}::uuid and status = 'RELEASED' and shard = ${shard} and ended_at = ${at}::timestamptz
        on conflict do nothing returning id
      ), specs as (
        select array_agg(('send-mail', json_build_object('mailId', id), null, null, 25, null, null, null)::graphile_worker.job_spec) as jobs
        from written
      )
      select count(*) from specs, graphile_worker.add_jobs(specs.jobs) where specs.jobs is not null`;
  }
}
