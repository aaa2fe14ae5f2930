import { database } from '../db/client';

const SERVER_ERROR = 500;

/** Calls that were written under keys that begin like this, oldest first. */
export const callsUnder = (keyPrefix: string) =>
  database().stripeCall.findMany({
    where: { key: { startsWith: keyPrefix } },
    orderBy: { createdAt: 'asc' },
    select: { state: true, httpStatus: true, objectId: true },
  });

type Written = Awaited<ReturnType<typeof callsUnder>>[number];

/**
 * The number that ends the next key of a call which may be repeated without harm (a cancellation, a detachment): one more than its earlier calls
 * that were refused or met a server error, because Stripe stores both answers under their keys and would give them again.
 */
export const nextHarmlessNumber = (calls: readonly Written[]): number =>
  calls.filter(
    ({ state, httpStatus }) =>
      ['refused', 'forbidden', 'declined'].includes(state) || (httpStatus ?? 0) >= SERVER_ERROR,
  ).length + 1;

export const harmlessCallNumber = async (keyPrefix: string): Promise<number> =>
  nextHarmlessNumber(await callsUnder(keyPrefix));
