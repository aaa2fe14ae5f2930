import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { readAccount } from '@/adapters/stripe/accounts';
import { type Actor, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';

/** Why payouts wait: somebody changed where the money goes, and an admin has to confirm it (product.md). */
const BANK_ACCOUNT_CHANGED = 'BANK_ACCOUNT_CHANGED';

/**
 * Copies the state of the connected account from Stripe: after its pages, and whenever a webhook speaks of it. Never trusts the return
 * page or the event's own content. Refuses PAYMENT_SERVICE_AWAY. Safe to repeat and to run twice at once.
 */
export async function refreshAccount(
  actor: Actor,
  input: { readonly businessId: string } | { readonly stripeAccountId: string },
): Promise<void> {
  const db = database();
  const business = await db.business.findUnique({
    where: 'businessId' in input ? { id: input.businessId } : { stripeAccountId: input.stripeAccountId },
  });
  must(actor, 'edit-business', { businessId: business?.id });
  if (!business) throw new Refusal('NOT_FOUND');
  if (!business.stripeAccountId) return;
  const askedAt = await businessNow();
  const facts = await readAccount(business.stripeAccountId);
  if (!facts) throw new Refusal('PAYMENT_SERVICE_AWAY');

  const moved = business.bankAccountId !== null && facts.bankAccountId !== business.bankAccountId;
  await db.business.updateMany({
    // An answer that was asked for earlier than the one already stored is older news.
    where: { id: business.id, OR: [{ stripeRefreshedAt: null }, { stripeRefreshedAt: { lte: askedAt } }] },
    data: {
      ...facts,
      stripeRefreshedAt: askedAt,
      ...(moved ? { payoutsHeldReason: BANK_ACCOUNT_CHANGED } : {}),
    },
  });
}
