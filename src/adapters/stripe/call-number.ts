import { database } from '../db/client';

const SERVER_ERROR = 500;

/**
 * The number that ends the next key of a call which may be repeated without harm (a cancellation, a detachment): one more than its earlier calls
 * that were refused or met a server error, because Stripe stores both answers under their keys and would give them again.
 */
export async function harmlessCallNumber(keyPrefix: string): Promise<number> {
  const ended = await database().stripeCall.count({
    where: {
      key: { startsWith: keyPrefix },
      OR: [{ state: { in: ['refused', 'forbidden', 'declined'] } }, { httpStatus: { gte: SERVER_ERROR } }],
    },
  });
  return ended + 1;
}
