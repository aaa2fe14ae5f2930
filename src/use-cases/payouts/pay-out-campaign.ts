import { StripeAway } from '@/adapters/charging/stripe-away';
import { readBusinessNow } from '@/adapters/clock';
import { database, type Tx } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { enqueue } from '@/adapters/jobs/enqueue';
import { alertDesk } from '@/adapters/mail/tell-people';
import { availableOn } from '@/adapters/stripe/balance';
import { type Cents, cents, ZERO } from '@/domain/money';
import { addHours } from '@/domain/paris-time';
import { payableCents, UNDONE_PAYOUTS } from '@/domain/payout';

/** Money on its way becomes available at Stripe's own hour; besides its webhook, it is looked for this often. */
const LOOK_AGAIN_HOURS = 12;

/**
 * Writes the payout of a settled campaign once all its transfers are there and the money is available: what was transferred less what was paid
 * out, at most one payout in flight (collection.md 15). Waits, by planning itself again, for money on its way; does nothing while the campaign
 * or the business's payouts are held. Safe to repeat.
 */
export async function payOutCampaign(campaignId: string): Promise<void> {
  const { business, status } = await database().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: { business: { select: { stripeAccountId: true } } },
  });
  if (status !== 'FUNDED' || !business.stripeAccountId) return;
  if ((await database().$transaction((tx) => payableNow(tx, campaignId))) === ZERO) return;
  const available = await availableOn(business.stripeAccountId);
  if (available === null) throw new StripeAway('the balance of a business');

  await database().$transaction(async (tx) => {
    await tx.$queryRaw`select id from campaign where id = ${campaignId}::uuid for update`;
    const now = await readBusinessNow(tx);
    const amountCents = await payableNow(tx, campaignId);
    if (amountCents === ZERO) return;
    if (available < amountCents) {
      await planDue(tx, 'pay-out-campaign', campaignId, addHours(now, LOOK_AGAIN_HOURS));
      return;
    }
    const { bankAccountId } = await tx.business.findFirstOrThrow({
      where: { campaigns: { some: { id: campaignId } } },
    });
    if (!bankAccountId) {
      await alertDesk(tx, campaignId, { about: 'BANK_ACCOUNT_MISSING', occurrence: '1', at: now });
      return;
    }
    const { _max } = await tx.payout.aggregate({ where: { campaignId }, _max: { number: true } });
    const payout = await tx.payout.create({
      data: {
        campaignId,
        number: (_max.number ?? 0) + 1,
        destination: bankAccountId,
        amountCents,
        createdAt: now,
      },
    });
    await enqueue(tx, 'send-payout', { payoutId: payout.id });
  });
}

/** What may be paid out now; zero also while something forbids or withholds it. */
async function payableNow(tx: Tx, campaignId: string): Promise<Cents> {
  const [row] = await tx.$queryRaw<
    (Record<'transferred' | 'reversed' | 'withheld' | 'paid_out', bigint> & { waits: boolean })[]
  >`
    select c.hold_reason is not null or b.payouts_held_reason is not null
        -- A refund that has not taken its part back yet: paid out now, that part would be a debt.
        or exists (select from refund_request q where q.campaign_id = c.id and q.status = 'OPEN'
          and not exists (select from refund f where f.request_id = q.id)
          and not exists (select from dispute d where d.pledge_id = q.pledge_id and d.done_at is null))
        or exists (select from reversal v where v.campaign_id = c.id
          and (v.status in ('CREATED', 'UNKNOWN') or (v.status = 'SUCCEEDED' and v.account_transaction is null)))
        or exists (select from transfer t where t.campaign_id = c.id
          and (t.status in ('CREATED', 'UNKNOWN') or (t.status = 'SUCCEEDED' and t.account_transaction is null)
            or (t.status = 'ERROR' and transfer_still_due(t.pledge_id) > 0
              and not exists (select from transfer l where l.pledge_id = t.pledge_id and l.number > t.number))))
        or exists (select from payout p where p.campaign_id = c.id and p.status in ('CREATED', 'UNKNOWN', 'PENDING', 'IN_TRANSIT'))
        or exists (select from payout p where p.campaign_id = c.id and p.status in ('FAILED', 'CANCELED') and p.failure_transaction is null)
        as waits,
      (select coalesce(sum(amount_cents), 0) from transfer t where t.campaign_id = c.id and t.status = 'SUCCEEDED')::bigint as transferred,
      -- What a reversal was refused of for good stays on the account, and is not the business's to be paid.
      (select coalesce(sum(amount_cents), 0) from reversal v where v.campaign_id = c.id and (v.status <> 'ERROR'
        or not exists (select from reversal l where (l.request_id = v.request_id or l.dispute_id = v.dispute_id) and l.number > v.number)))::bigint as reversed,
      -- A dispute withholds what would be taken back if it were lost, what is left of the transfer, until what follows from its end has been done.
      (select coalesce(sum(t.amount_cents - coalesce((select sum(v.amount_cents) from reversal v
          where v.transfer_id = t.id and v.status <> 'ERROR'), 0)), 0)
        from transfer t where t.campaign_id = c.id and t.status = 'SUCCEEDED' and exists (
          select from dispute d where d.pledge_id = t.pledge_id and d.done_at is null))::bigint as withheld,
      (select coalesce(sum(amount_cents), 0) from payout p where p.campaign_id = c.id
        and not p.status::text = any (${[...UNDONE_PAYOUTS]}::text[]))::bigint as paid_out
    from campaign c join business b on b.id = c.business_id
    where c.id = ${campaignId}::uuid and c.status = 'FUNDED'`;
  if (!row || row.waits) return ZERO;
  return payableCents({
    transferredCents: cents(row.transferred),
    reversedCents: cents(row.reversed),
    withheldCents: cents(row.withheld),
    paidOutCents: cents(row.paid_out),
  });
}
