import { closePage } from '@/adapters/pledging/close-page';

/**
 * Closes a payment page at Stripe and writes what it had become. Runs when the hold's time is over, when the campaign's deadline has passed or
 * it was suspended, and for a page whose creation lost its answer. Safe to repeat; throws to be run again when Stripe cannot be asked.
 */
export async function closePaymentPage(pageId: string): Promise<void> {
  await closePage(pageId);
}
