import { stripe } from '@/adapters/stripe/client';

/**
 * Puts 20 000 € of the platform's own on its balance at Stripe: fees stay with Stripe and what a bank took is missing until it decides, so
 * whoever gives everything back needs some. Gives the charge, which is none of a pledge.
 */
export async function aPlatformFloat(): Promise<string> {
  const { id: customer } = await stripe().customers.create();
  const { id: card } = await stripe().paymentMethods.attach('pm_card_bypassPending', { customer });
  const { latest_charge } = await stripe().paymentIntents.create({
    amount: 20_000_00,
    currency: 'eur',
    customer,
    payment_method: card,
    capture_method: 'automatic',
    confirm: true,
    return_url: 'https://exemple.test',
  });
  if (typeof latest_charge !== 'string') throw new Error('the float was not charged');
  return latest_charge;
}
