import type { Tx } from '../db/client';

/**
 * Asks for a look at Stripe for every payment, refund and payout that may have become something else without our hearing of it: what is not at
 * its end, and what a bank may still send back (since `lateFrom`). The same jobs that the missed event would have led to. Held campaigns are left alone.
 */
export async function enqueueUnfinishedLooks(tx: Tx, lateFrom: Date): Promise<void> {
  await tx.$queryRaw`
    with free as (select id from campaign where hold_reason is null),
    looks (name, payload, key) as (
      select 'refresh-payment', json_build_object('pledgeId', pledge.id), 'refresh-payment:' || pledge.id
      from pledge join free on free.id = pledge.campaign_id
      where exists (select from payment_intent where pledge_id = pledge.id and status = 'OPEN')
        or exists (select from charge where pledge_id = pledge.id and fee_cents is null)
      union all
      select 'refresh-refund', json_build_object('refundId', refund.id), 'refresh-refund:' || refund.id
      from refund join refund_request on refund_request.id = refund.request_id join free on free.id = refund_request.campaign_id
      where refund.status = 'PENDING' or (refund.status = 'SUCCEEDED' and refund.created_at >= ${lateFrom}::timestamptz)
      union all
      select 'refresh-payout', json_build_object('payoutId', payout.id), 'refresh-payout:' || payout.id
      from payout join free on free.id = payout.campaign_id
      where payout.status in ('PENDING', 'IN_TRANSIT') or (payout.status = 'PAID' and payout.created_at >= ${lateFrom}::timestamptz))
    select count(ask_for_job(name, payload, key)::text)::int from looks`;
}
