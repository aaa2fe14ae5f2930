import { database } from '../db/client';
import { callIdOf } from './call';

/** What the keys of the sessions of one payment page begin with; an attempt number ends them. */
export const sessionKey = (page: { readonly pledgeId: string; readonly number: number }): string =>
  `cs-setup:${page.pledgeId}:${page.number}:`;

/** `metadata.call` of every session that this page may have at Stripe. */
export async function sessionCallIds(page: {
  readonly pledgeId: string;
  readonly number: number;
}): Promise<Set<string>> {
  const calls = await database().stripeCall.findMany({
    where: { key: { startsWith: sessionKey(page) } },
    select: { key: true },
  });
  return new Set(calls.map(({ key }) => callIdOf(key)));
}
