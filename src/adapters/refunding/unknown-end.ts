import { StripeAway } from '../charging/stripe-away';
import { database } from '../db/client';
import { alertDesk } from '../mail/tell-people';
import { KEY_USED_OTHERWISE } from '../stripe/answer';

/**
 * What a money row whose end is unknown leads to: the job runs again, under the same key. Where Stripe has the key with other parameters no retry
 * will tell, so the desk is told, once per row.
 */
export async function failUnknown(
  row: { readonly id: string; readonly campaignId: string },
  reason: string,
  at: Date,
): Promise<never> {
  if (reason === KEY_USED_OTHERWISE) {
    await database().$transaction((tx) =>
      alertDesk(tx, row.campaignId, { about: 'STRIPE_KEY_CONFLICT', occurrence: row.id, at }),
    );
  }
  throw new StripeAway(`money row ${row.id}: ${reason}`);
}
