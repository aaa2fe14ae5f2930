import { PLATFORM } from '@/domain/reconciliation';
import type { Tx } from './client';

/** Every account of Stripe that our ledger has a balance for. */
export async function accountsToCompare(tx: Tx): Promise<string[]> {
  const businesses = await tx.business.findMany({
    where: { stripeAccountId: { not: null } },
    orderBy: { id: 'asc' },
    select: { stripeAccountId: true },
  });
  return [PLATFORM, ...businesses.flatMap(({ stripeAccountId }) => stripeAccountId ?? [])];
}
