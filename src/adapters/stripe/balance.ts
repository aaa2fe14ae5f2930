import { type Cents, cents } from '@/domain/money';
import { readStripe } from './call';
import { stripe } from './client';

/**
 * Whether the platform pays out to its own bank by hand only. Otherwise Stripe may empty the balance that transfers and refunds need, and
 * nothing may be collected (collection.md 16). Null: Stripe cannot be asked.
 */
export async function platformPayoutsAreManual(): Promise<boolean | null> {
  const answer = await readStripe('GET /v1/balance_settings', () => stripe().balanceSettings.retrieve());
  if (answer.kind !== 'done') return null;
  return answer.object.payments?.payouts?.schedule?.interval === 'manual';
}

/** What a connected account can pay out now, in cents; null: Stripe cannot be asked. */
export async function availableOn(account: string): Promise<Cents | null> {
  const answer = await readStripe('GET /v1/balance', () =>
    stripe().balance.retrieve({}, { stripeAccount: account }),
  );
  if (answer.kind !== 'done') return null;
  return cents(answer.object.available.find(({ currency }) => currency === 'eur')?.amount ?? 0);
}
