import { stripe } from '@/adapters/stripe/client';

/** Puts 1 000 € of the platform's own on its balance at Stripe: fees stay with Stripe, so whoever gives everything back needs some. */
export async function givePlatformAFloat(): Promise<void> {
  const { id: customer } = await stripe().customers.create();
  const { id: card } = await stripe().paymentMethods.attach('pm_card_bypassPending', { customer });
  await stripe().paymentIntents.create({
    amount: 1_000_00,
    currency: 'eur',
    customer,
    payment_method: card,
    capture_method: 'automatic',
    confirm: true,
    return_url: 'https://exemple.test',
  });
}
