import { enqueue } from '../jobs/enqueue';
import type { OpenedPage } from '../stripe/payment-page';
import { database } from './client';
import { planDue } from './due';

/**
 * Stores the address of a page that Stripe has just made. False: the page was closed meanwhile (its campaign ended), so nobody may be
 * sent there; closing it at Stripe has been asked for. The hold lasts as long as the page does.
 */
export async function showPaymentPage(
  page: { id: string; pledgeId: string },
  opened: OpenedPage,
): Promise<boolean> {
  return database().$transaction(async (tx) => {
    const { count } = await tx.paymentPage.updateMany({
      where: { id: page.id, status: { in: ['CREATED', 'OPEN'] } },
      data: {
        status: 'OPEN',
        stripeSessionId: opened.sessionId,
        url: opened.url,
        expiresAt: opened.expiresAt,
      },
    });
    if (count === 0) {
      await tx.paymentPage.updateMany({
        where: { id: page.id, stripeSessionId: null },
        data: { stripeSessionId: opened.sessionId },
      });
      await enqueue(tx, 'close-payment-page', { subjectId: page.id });
      return false;
    }
    await tx.pledge.updateMany({
      where: { id: page.pledgeId, stripeCustomerId: null },
      data: { stripeCustomerId: opened.customerId },
    });
    await tx.pledge.updateMany({
      where: { id: page.pledgeId, status: 'OPEN', holdEndsAt: { lt: opened.expiresAt } },
      data: { holdEndsAt: opened.expiresAt },
    });
    await planDue(tx, 'close-payment-page', page.id, opened.expiresAt);
    return true;
  });
}
