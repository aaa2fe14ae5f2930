import { enqueue } from '../jobs/enqueue';
import type { OpenedPage } from '../stripe/payment-page';
import { database } from './client';

/**
 * Stores the address of a page that Stripe has just made, and gives the one to send the visitor to: where two tabs asked and Stripe made two, the
 * first that was shown stays the pledge's, for its visitor may have saved her card there already. Null: the page was closed meanwhile
 * (its campaign ended), so nobody may be sent there; closing it at Stripe has been asked for. The hold lasts as long as the page does.
 */
export async function showPaymentPage(
  { id, pledgeId }: { id: string; pledgeId: string },
  { customerId, sessionId, url, expiresAt }: OpenedPage,
): Promise<string | null> {
  const shown = await database().$queryRaw<unknown[]>`
    with page as (
      update payment_page set status = 'OPEN', stripe_session_id = ${sessionId}, url = ${url}, expires_at = ${expiresAt}::timestamptz
      where id = ${id}::uuid and (status = 'CREATED' or (status = 'OPEN' and stripe_session_id = ${sessionId})) returning id
    ), held as (
      update pledge set stripe_customer_id = coalesce(stripe_customer_id, ${customerId}),
        hold_ends_at = case when status = 'OPEN' then greatest(hold_ends_at, ${expiresAt}::timestamptz) else hold_ends_at end
      where id = ${pledgeId}::uuid and exists (select from page)
    ), planned as (
      insert into due (kind, subject_id, due_at) select 'close-payment-page', id::text, ${expiresAt}::timestamptz from page
      on conflict (kind, subject_id) do update set due_at = excluded.due_at
    )
    select id from page`;
  if (shown.length > 0) return url;
  const { status, url: first } = await database().paymentPage.findUniqueOrThrow({ where: { id } });
  if (status === 'OPEN' && first) return first;
  await database().$transaction(async (tx) => {
    await tx.paymentPage.updateMany({
      where: { id, stripeSessionId: null },
      data: { stripeSessionId: sessionId },
    });
    await enqueue(tx, 'close-payment-page', { subjectId: id });
  });
  return null;
}
