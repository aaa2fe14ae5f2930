import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { createAccount, createAccountLink } from '@/adapters/stripe/accounts';
import { type Actor, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';
import { DEFAULT_TERMS } from '@/domain/terms';

/**
 * Gives the address of Stripe's pages on which the business shows who it is and where it is paid; makes its connected account first
 * where there is none. Refuses PAYMENT_SERVICE_AWAY: nothing is lost, the same press works later.
 */
export async function startOnboarding(
  actor: Actor,
  input: { readonly businessId: string; readonly refreshUrl: string; readonly returnUrl: string },
): Promise<string> {
  must(actor, 'edit-business', { businessId: input.businessId });
  const accountId = await ensureAccount(input.businessId);
  const url = accountId && (await createAccountLink(accountId, input));
  if (!url) throw new Refusal('PAYMENT_SERVICE_AWAY');
  return url;
}

async function ensureAccount(businessId: string): Promise<string | null> {
  const db = database();
  const business = await db.business.findUniqueOrThrow({ where: { id: businessId } });
  if (business.stripeAccountId) return business.stripeAccountId;
  const acceptsCards = DEFAULT_TERMS.merchantOfRecord === 'BUSINESS';
  const accountId = await createAccount({ ...business, acceptsCards }, await businessNow());
  // Two presses at once get the same account from Stripe, by its idempotency key.
  if (accountId)
    await db.business.updateMany({
      where: { id: businessId, stripeAccountId: null },
      data: { stripeAccountId: accountId },
    });
  return accountId;
}
