import type { PledgeStatus } from '@/domain/pledge-status';
import { StripeAway } from '../charging/stripe-away';
import { businessNow } from '../clock';
import { applyPageFacts } from '../db/apply-page-facts';
import { database } from '../db/client';
import { closePageAtStripe } from '../stripe/payment-page-state';

/**
 * Closes a payment page at Stripe and writes what it had become: complete (it counts), or expired (the hold ends). Safe to repeat. Gives the
 * pledge's status afterwards, null for a page that does not exist. Throws `StripeAway` when Stripe cannot say, and when the page was shown to
 * its visitor while we asked, so that what we know of it is old: a hold ends only after Stripe has said so (mechanics §3).
 */
export async function closePage(pageId: string): Promise<PledgeStatus | null> {
  const page = await database().paymentPage.findUnique({
    where: { id: pageId },
    include: { pledge: { select: { campaignId: true, stripeCustomerId: true, status: true } } },
  });
  if (!page) return null;
  const { pledgeId, number, purpose, pledge, stripeSessionId: sessionId } = page;
  if (page.status === 'COMPLETE') return pledge.status;
  const { campaignId, stripeCustomerId: customerId } = pledge;
  const facts = await closePageAtStripe({ pledgeId, number, customerId, sessionId }, await businessNow());
  if (!facts) throw new StripeAway('whether the page is closed');
  const status = await applyPageFacts({ id: pageId, pledgeId, purpose, campaignId, sessionId }, facts);
  if (purpose === 'PLEDGE' && status === 'OPEN') throw new StripeAway('a page that was shown meanwhile');
  return status;
}
