import { businessNow } from '@/adapters/clock';
import { applyPageFacts } from '@/adapters/db/apply-page-facts';
import { database } from '@/adapters/db/client';
import { closeSetupPage, findLostSessions } from '@/adapters/stripe/payment-page';
import type { PaymentPageFacts } from '@/domain/payment-page';

/** Thrown to make the job run again: a hold ends only after Stripe has said so (mechanics §3). */
export class StripeAway extends Error {}

/**
 * Closes a payment page at Stripe and writes what it had become: complete (it counts), or expired (the hold ends). Runs when the hold's time
 * is over, when the campaign's deadline has passed, and for a page whose creation lost its answer. Safe to repeat.
 */
export async function closePaymentPage(pageId: string): Promise<void> {
  const page = await database().paymentPage.findUnique({
    where: { id: pageId },
    include: { pledge: { select: { campaignId: true, stripeCustomerId: true } } },
  });
  if (!page || page.status === 'COMPLETE') return;
  const known = {
    id: page.id,
    pledgeId: page.pledgeId,
    purpose: page.purpose,
    campaignId: page.pledge.campaignId,
  };

  const sessions = page.stripeSessionId
    ? [page.stripeSessionId]
    : await findLostSessions({
        pledgeId: page.pledgeId,
        number: page.number,
        customerId: page.pledge.stripeCustomerId,
      });
  if (!sessions) throw new StripeAway('which pages this pledge has at Stripe');

  let outcome: PaymentPageFacts = { state: 'expired', sessionId: null };
  for (const sessionId of sessions) {
    const facts = await closeSetupPage(sessionId, await businessNow());
    if (!facts || facts.state === 'open') throw new StripeAway('whether the page is closed');
    if (facts.state === 'complete') outcome = facts;
  }
  await applyPageFacts(known, outcome);
}
