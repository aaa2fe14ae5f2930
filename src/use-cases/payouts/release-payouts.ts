import { readBusinessNow } from '@/adapters/clock';
import { writeAudit } from '@/adapters/db/audit';
import { database, type Tx } from '@/adapters/db/client';
import { enqueue } from '@/adapters/jobs/enqueue';
import { ABANDONED } from '@/adapters/stripe/call';
import { type Actor, must, userOf } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';

/**
 * An admin confirms where the money of a business goes, after its bank account changed or a payout came back: payouts may leave again, to the
 * account that Stripe has now. Refuses with ALREADY_DONE when nothing was held.
 */
export async function releasePayouts(actor: Actor, businessId: string): Promise<void> {
  must(actor, 'move-money');
  const { userId: actorId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const at = await readBusinessNow(tx);
    const business = await tx.business.findUniqueOrThrow({ where: { id: businessId } });
    const { count } = await tx.business.updateMany({
      where: { id: businessId, payoutsHeldReason: { not: null } },
      data: { payoutsHeldReason: null },
    });
    if (count === 0) throw new Refusal('ALREADY_DONE');
    await giveUpUnsent(tx, businessId, business.bankAccountId, at);
    const campaigns = await tx.campaign.findMany({
      where: { businessId, status: 'FUNDED' },
      select: { id: true },
    });
    for (const { id } of campaigns) await enqueue(tx, 'pay-out-campaign', { subjectId: id });
    const unsent = await tx.payout.findMany({
      where: { campaign: { businessId }, status: { in: ['CREATED', 'UNKNOWN'] } },
      select: { id: true },
    });
    for (const { id } of unsent) await enqueue(tx, 'send-payout', { payoutId: id });
    const detail = { reason: business.payoutsHeldReason ?? '', bankAccountId: business.bankAccountId ?? '' };
    await writeAudit(tx, { actorId, action: 'release-payouts', subjectId: businessId, at, detail });
  });
}

/**
 * A payout that was written and certainly never sent must not go to the account that was just replaced. Never sent: its call (under the key that
 * adapters/stripe/payouts makes) was not even written down. It is written down here as given up, so that a worker that stalled before sending
 * it can no more do so.
 */
async function giveUpUnsent(
  tx: Tx,
  businessId: string,
  bankAccountId: string | null,
  at: Date,
): Promise<void> {
  await tx.$executeRaw`
    with given_up as (
      insert into stripe_call (id, key, method, path, params, state, created_at, sent_at)
      select uuidv7(), 'po:' || payout.campaign_id || ':' || payout.number, 'POST', '/v1/payouts', '{}'::jsonb, ${ABANDONED},
        ${at}::timestamptz, ${at}::timestamptz
      from payout
      where status = 'CREATED' and destination is distinct from ${bankAccountId}
        and campaign_id in (select id from campaign where business_id = ${businessId}::uuid)
      on conflict (key) do nothing
      returning key)
    update payout set status = 'ERROR', failure_code = 'bank_account_changed'
    where status = 'CREATED' and 'po:' || campaign_id || ':' || number in (select key from given_up)`;
}
