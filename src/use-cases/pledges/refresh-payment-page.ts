import { applyPageFacts } from '@/adapters/db/apply-page-facts';
import { database } from '@/adapters/db/client';
import { readSetupPage } from '@/adapters/stripe/payment-page-state';
import type { PledgeStatus } from '@/domain/pledge-status';
import { Refusal } from '@/domain/refusal';

export interface RefreshedPage {
  readonly pledgeId: string;
  readonly status: PledgeStatus;
  readonly purpose: 'PLEDGE' | 'CARD_CHANGE' | 'REPAIR';
}

/**
 * Asks Stripe what became of a payment page and writes it: from the return of the browser, a webhook or the sweep alike. Idempotent.
 * `where` names the page by our id or by Stripe's session (a webhook), with the pledge where the address was typed (the return). Refuses with
 * NOT_FOUND what is not ours, and PAYMENT_SERVICE_AWAY when Stripe cannot be asked.
 */
export async function refreshPaymentPage(
  where: { pageId: string } | { pledgeId?: string; sessionId: string },
): Promise<RefreshedPage> {
  const page = await database().paymentPage.findFirst({
    where:
      'pageId' in where
        ? { id: where.pageId }
        : { pledgeId: where.pledgeId, stripeSessionId: where.sessionId },
    include: { pledge: { select: { campaignId: true, status: true } } },
  });
  if (!page) throw new Refusal('NOT_FOUND');
  const { pledgeId, purpose } = page;
  if (page.status === 'COMPLETE' || !page.stripeSessionId)
    return { pledgeId, purpose, status: page.pledge.status };

  const facts = await readSetupPage(page.stripeSessionId);
  if (!facts) throw new Refusal('PAYMENT_SERVICE_AWAY');
  const status = await applyPageFacts(
    { id: page.id, pledgeId, purpose, campaignId: page.pledge.campaignId, sessionId: page.stripeSessionId },
    facts,
  );
  return { pledgeId, purpose, status };
}
