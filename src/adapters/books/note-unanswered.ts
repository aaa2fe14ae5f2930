import { addHours, addMinutes } from '@/domain/paris-time';
import { PLATFORM } from '@/domain/reconciliation';
import type { Tx } from '../db/client';
import { noteFinding } from '../db/findings';

/** Stripe keeps an idempotency key for a day: past it, only a person may order the call anew (collection.md 6). */
const UNKNOWN_FOR_HOURS = 24;
const UNPROCESSED_FOR_MINUTES = 10;
/** More would not be read by anybody; the oldest come first, and the others the next night. */
const MOST = 500;

/** Writes down money whose answer stays unknown, and events that came and could not be worked off. */
export async function noteUnanswered(tx: Tx, now: Date, wallNow: Date): Promise<void> {
  const unknown = await tx.$queryRaw<{ id: string; what: string; cents: number }[]>`
    with money (id, what, cents, created_at, status) as (
      select id, 'refund', amount_cents, created_at, status::text from refund
      union all select id, 'reversal', amount_cents, created_at, status::text from reversal
      union all select id, 'transfer', amount_cents, created_at, status::text from transfer
      union all select id, 'payout', amount_cents, created_at, status::text from payout
      union all select attempt.id, 'payment', intent.amount_cents, attempt.created_at, attempt.status::text
        from payment_attempt attempt join payment_intent intent on intent.id = attempt.intent_id)
    select id, what, cents from money
    where status = 'UNKNOWN' and created_at < ${addHours(now, -UNKNOWN_FOR_HOURS)}::timestamptz
    order by created_at limit ${MOST}`;
  for (const { id, what, cents } of unknown) {
    const figures = { expectedCents: cents, foundCents: null };
    const finding = {
      kind: 'ANSWER_UNKNOWN',
      account: PLATFORM,
      subject: id,
      detail: what,
      ...figures,
    } as const;
    await noteFinding(tx, finding, now);
  }
  const events = await tx.stripeEvent.findMany({
    where: { processedAt: null, receivedAt: { lt: addMinutes(wallNow, -UNPROCESSED_FOR_MINUTES) } },
    orderBy: { receivedAt: 'asc' },
    take: MOST,
    select: { id: true, type: true, account: true },
  });
  for (const { id, type, account } of events) {
    const figures = { expectedCents: null, foundCents: null };
    const about = { account: account ?? PLATFORM, subject: id, detail: type };
    await noteFinding(tx, { kind: 'EVENT_UNPROCESSED', ...about, ...figures }, now);
  }
}
