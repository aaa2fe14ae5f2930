import type { Tx } from '../db/client';
import { NEVER_ARRIVED } from '../stripe/call-or-find';

/** At most so many a minute of each kind: the rest comes with the next sweep. */
const MOST = 1_000;
/** Fees come with an event; asking for each every minute would take the budget of collecting. */
const MOST_FEES = 100;

/**
 * Asks for the job of each money row that is older than `before` and not finished, and for the next step of campaigns that have nothing left to
 * wait for. Rows of held campaigns are left alone. A job that waits, or runs, under the same key is not disturbed; one that has
 * used up its attempts gets new ones.
 */
export async function enqueueUnfinishedMoney(tx: Tx, before: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ asked: number }[]>`
    -- Before every limit, so that rows of held campaigns never take the place of others.
    with free as (
      select * from campaign where hold_reason is null
    ), unfinished (job, key, payload, campaign_id) as (
      (select 'collect-pledge', 'collect-pledge:' || m.pledge_id, json_build_object('pledgeId', m.pledge_id), p.campaign_id
        from payment_intent m join pledge p on p.id = m.pledge_id join free c on c.id = p.campaign_id
        where m.status = 'CREATED' and m.created_at < ${before}::timestamptz order by m.created_at limit ${MOST})
      union all
      (select 'collect-pledge', 'collect-pledge:' || m.pledge_id, json_build_object('pledgeId', m.pledge_id), p.campaign_id
        from payment_attempt m join pledge p on p.id = m.pledge_id join free c on c.id = p.campaign_id
        where m.status in ('CREATED', 'UNKNOWN') and m.created_at < ${before}::timestamptz order by m.created_at limit ${MOST})
      union all
      (select 'refresh-payment', 'refresh-payment:' || m.pledge_id, json_build_object('pledgeId', m.pledge_id), p.campaign_id
        from charge m join pledge p on p.id = m.pledge_id join free c on c.id = p.campaign_id
        where m.fee_cents is null and m.created_at < ${before}::timestamptz order by m.created_at limit ${MOST_FEES})
      union all
      (select 'send-transfer', 'send-transfer:' || m.id, json_build_object('transferId', m.id), m.campaign_id from transfer m join free c on c.id = m.campaign_id
        where m.status in ('CREATED', 'UNKNOWN') and m.created_at < ${before}::timestamptz order by m.created_at limit ${MOST})
      union all
      (select 'send-transfer', 'send-transfer:' || m.id, json_build_object('transferId', m.id), m.campaign_id from transfer m join free c on c.id = m.campaign_id
        where m.status = 'SUCCEEDED' and m.account_transaction is null and m.created_at < ${before}::timestamptz limit ${MOST})
      union all
      (select 'send-payout', 'send-payout:' || m.id, json_build_object('payoutId', m.id), m.campaign_id from payout m
        join free c on c.id = m.campaign_id join business b on b.id = c.business_id
        where m.status in ('CREATED', 'UNKNOWN') and b.payouts_held_reason is null and m.created_at < ${before}::timestamptz limit ${MOST})
      union all
      (select 'refresh-payout', 'refresh-payout:' || m.id, json_build_object('payoutId', m.id), m.campaign_id from payout m
        where (m.status in ('FAILED', 'CANCELED') and m.failure_transaction is null)
          -- It should have arrived yesterday: its event was lost, or the bank is late.
          or (m.status in ('PENDING', 'IN_TRANSIT') and m.arrival_at < ${before}::timestamptz - interval '1 day'))
      union all
      -- A refund whose end, or whose money that came back, has not been heard of.
      (select 'refresh-refund', 'refresh-refund:' || m.id, json_build_object('refundId', m.id), r.campaign_id
        from refund m join refund_request r on r.id = m.request_id join free c on c.id = r.campaign_id
        where (m.status = 'PENDING' and m.created_at < ${before}::timestamptz - interval '1 day')
          or (m.status in ('FAILED', 'CANCELED') and m.balance_transaction is not null and m.failure_transaction is null)
          or (m.status = 'SUCCEEDED' and m.balance_transaction is null) limit ${MOST_FEES})
      union all
      -- A promised refund that is neither at Stripe's nor waiting for a person or an instant.
      (select 'carry-out-refund', 'carry-out-refund:' || r.id, json_build_object('subjectId', r.id), r.campaign_id
        from refund_request r join free c on c.id = r.campaign_id
        where r.status = 'OPEN' and r.created_at < ${before}::timestamptz
          and not exists (select from refund m where m.request_id = r.id and m.status in ('PENDING', 'SUCCEEDED'))
          and not exists (select from due d where d.kind = 'carry-out-refund' and d.subject_id = r.id::text)
          and coalesce((select m.status::text not in ('FAILED', 'CANCELED', 'ERROR') or m.error_code is not distinct from ${NEVER_ARRIVED}
            from refund m where m.request_id = r.id order by m.number desc limit 1), true)
        order by r.created_at limit ${MOST})
      union all
      -- A dispute whose end has not had its consequences: its job was lost, or its campaign was held.
      (select 'carry-out-dispute', 'carry-out-dispute:' || d.id, json_build_object('subjectId', d.id), d.campaign_id from dispute d
        where d.done_at is null and d.closed_at < ${before}::timestamptz
          and not exists (select from due where due.kind = 'carry-out-dispute' and due.subject_id = d.id) limit ${MOST})
      union all
      -- Evidence that was pressed and has not arrived.
      (select 'send-evidence', 'send-evidence:' || e.id, json_build_object('evidenceId', e.id), d.campaign_id
        from dispute_evidence e join dispute d on d.id = e.dispute_id
        where e.status in ('CREATED', 'UNKNOWN') and e.created_at < ${before}::timestamptz limit ${MOST})
      union all
      -- Decided long enough ago, and nothing is being collected any more: the last job that would have said so was lost.
      (select 'finish-collection', 'finish-collection:' || c.id, json_build_object('campaignId', c.id), c.id from free c
        where c.status = 'COLLECTING' and c.decided_at < ${before}::timestamptz
          and not exists (select from pledge p where p.campaign_id = c.id and p.status = 'COLLECTING'))
      union all
      -- A pledge that nothing was begun for: its first job was lost.
      (select 'collect-pledge', 'collect-pledge:' || p.id, json_build_object('pledgeId', p.id), p.campaign_id
        from pledge p join free c on c.id = p.campaign_id
        where c.status = 'COLLECTING' and p.status = 'COLLECTING' and c.decided_at < ${before}::timestamptz - interval '1 hour'
          and p.give_back_reason is null and p.repair_until is null and not exists (select from payment_intent i where i.pledge_id = p.id) limit ${MOST})
      union all
      -- Given up and not ended: not cancelled yet, or charged and not promised back. A bank that disputes the charge decides by itself.
      (select 'give-back', 'give-back:' || p.id, json_build_object('subjectId', p.id), p.campaign_id
        from pledge p left join charge on charge.pledge_id = p.id
        where p.give_back_reason is not null and p.give_back_at < ${before}::timestamptz
          and (p.status = 'COLLECTING' or (p.status = 'COLLECTED' and charge.amount_cents > (
            select coalesce(sum(r.amount_cents), 0) from refund_request r where r.pledge_id = p.id and r.status <> 'CANCELLED')))
          and not exists (select from dispute d where d.pledge_id = p.id and d.status not in ('WON', 'PREVENTED', 'WARNING_CLOSED'))
          and not exists (select from due d where d.kind = 'give-back' and d.subject_id = p.id::text) limit ${MOST})
      union all
      -- A deadline that has passed without a decision, and nothing is planned for it.
      (select 'close-campaign', 'close-campaign:' || c.id, json_build_object('subjectId', c.id), c.id from free c
        where c.status in ('LIVE', 'SUSPENDED') and c.deadline_at < ${before}::timestamptz
          and not exists (select from due d where d.kind = 'close-campaign' and d.subject_id = c.id::text)
          and not exists (select from graphile_worker.jobs j where j.key = 'decide-campaign:' || c.id
            and (j.locked_at is not null or j.attempts < j.max_attempts)))
      union all
      -- A repair window that has ended without its pledge, and nothing is planned for it: the whole campaign would wait for it.
      (select 'end-repair', 'end-repair:' || p.id, json_build_object('subjectId', p.id), p.campaign_id
        from pledge p join free c on c.id = p.campaign_id
        where c.status = 'COLLECTING' and p.status = 'COLLECTING' and p.repair_until < ${before}::timestamptz
          and not exists (select from due d where d.kind = 'end-repair' and d.subject_id = p.id::text) limit ${MOST})
      union all
      -- Money of a settled campaign that is still to be paid out, and nothing is planned for it.
      (select 'pay-out-campaign', 'pay-out-campaign:' || c.id, json_build_object('subjectId', c.id), c.id
        from free c join settlement s on s.campaign_id = c.id join business b on b.id = c.business_id
        where c.status = 'FUNDED' and s.settled_at < ${before}::timestamptz
          and b.payouts_held_reason is null and b.bank_account_id is not null
          and (select coalesce(sum(t.amount_cents), 0) from transfer t where t.campaign_id = c.id and t.status = 'SUCCEEDED')
            - (select coalesce(sum(v.amount_cents), 0) from reversal v where v.campaign_id = c.id and (v.status <> 'ERROR'
              or not exists (select from reversal l where (l.request_id = v.request_id or l.dispute_id = v.dispute_id) and l.number > v.number)))
            > (select coalesce(sum(o.amount_cents), 0) from payout o
              where o.campaign_id = c.id and o.status not in ('FAILED', 'CANCELED', 'ERROR'))
          -- What a refused reversal left on the account is not owed.
          and (select coalesce(sum(l.amount_cents), 0) from ledger_line l where l.campaign_id = c.id and l.account = 'BP') < 0
          and not exists (select from transfer t where t.campaign_id = c.id and t.status in ('CREATED', 'UNKNOWN'))
          and not exists (select from due d where d.kind = 'pay-out-campaign' and d.subject_id = c.id::text) limit ${MOST})
      union all
      -- A payment page that should have been closed, and nothing is planned for it: a hold never lasts for ever.
      (select 'close-payment-page', 'close-payment-page:' || m.id, json_build_object('subjectId', m.id), p.campaign_id
        from payment_page m join pledge p on p.id = m.pledge_id join free c on c.id = p.campaign_id
        where m.status in ('CREATED', 'OPEN') and m.expires_at < ${before}::timestamptz
          and not exists (select from due d where d.kind = 'close-payment-page' and d.subject_id = m.id::text)
        order by m.expires_at limit ${MOST})
    ), missing as (
      select u.* from unfinished u join free c on c.id = u.campaign_id
      where not exists (
        select from graphile_worker.jobs j where j.key = u.key and (j.locked_at is not null or j.attempts < j.max_attempts))
    )
    select count(*)::int as asked from (
      select graphile_worker.add_job(job, payload := payload, max_attempts := 25, job_key := key) from missing) as done`;
  return row?.asked ?? 0;
}
