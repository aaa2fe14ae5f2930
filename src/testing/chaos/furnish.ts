import { stripe } from '@/adapters/stripe/client';
import type { Actor } from '@/domain/permission';
import { aPaidBusiness, platformPayouts } from '../collection';
import { aUser } from '../makers';
import { runJobsOnce } from '../run-jobs';

/** Refunds are paid from here while charges are on their way: an operator keeps some money at Stripe. In no campaign, hence in no ledger. */
const FLOAT_CENTS = 20_000_00;
/** Said of charges that are none of a pledge. */
export const NOT_OF_A_PLEDGE = 'chaos';

/** What stands before a round begins: two businesses that can be paid, an admin, and some money of the platform's own. */
export interface Furniture {
  readonly businesses: readonly { readonly id: string; readonly account: string }[];
  readonly desk: Actor;
  /** Stripe's balance transactions that no campaign made. */
  readonly ownTransactions: ReadonlySet<string>;
}

export async function furnish(): Promise<Furniture> {
  await platformPayouts('manual');
  const businesses = [await aPaidBusiness(), await aPaidBusiness()];
  // Workers keep the numbers of their tasks in mind, which must be the same in every copy of the database.
  await runJobsOnce();
  return { businesses, desk: await aUser('ADMIN'), ownTransactions: await aFloat() };
}

async function aFloat(): Promise<Set<string>> {
  const { id: customer } = await stripe().customers.create();
  const { id: card } = await stripe().paymentMethods.attach('pm_card_bypassPending', { customer });
  await stripe().paymentIntents.create({
    amount: FLOAT_CENTS,
    currency: 'eur',
    customer,
    payment_method: card,
    capture_method: 'automatic',
    confirm: true,
    return_url: 'https://exemple.test',
    metadata: { [NOT_OF_A_PLEDGE]: 'float' },
  });
  const { data } = await stripe().balanceTransactions.list({ limit: 100 });
  return new Set(data.map(({ id }) => id));
}
