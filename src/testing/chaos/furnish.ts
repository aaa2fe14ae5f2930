import type { Actor } from '@/domain/permission';
import { aPaidBusiness, platformPayouts } from '../collection';
import { aUser } from '../makers';
import { runJobsOnce } from '../run-jobs';

/** What stands before a round begins: two businesses that can be paid, and an admin. */
export interface Furniture {
  readonly businesses: readonly { readonly id: string; readonly account: string }[];
  readonly desk: Actor;
}

export async function furnish(): Promise<Furniture> {
  await platformPayouts('manual');
  const businesses = [await aPaidBusiness(), await aPaidBusiness()];
  // Workers keep the numbers of their tasks in mind, which must be the same in every copy of the database.
  await runJobsOnce();
  return { businesses, desk: await aUser('ADMIN') };
}
