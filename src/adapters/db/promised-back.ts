import { type Cents, cents } from '@/domain/money';
import type { Tx } from './client';
import { lostOfPledge } from './taken-of-pledge';

/**
 * What a pledge's card was charged (null: nothing was), what was promised back of it so far, cancelled promises left out, and what its bank
 * took back for good. Cents.
 */
export async function readPromised(
  tx: Tx,
  pledgeId: string,
): Promise<{ chargedCents: Cents | null; askedCents: Cents; lostCents: Cents }> {
  const charge = await tx.charge.findUnique({ where: { pledgeId }, select: { amountCents: true } });
  const { _sum } = await tx.refundRequest.aggregate({
    where: { pledgeId, status: { not: 'CANCELLED' } },
    _sum: { amountCents: true },
  });
  return {
    chargedCents: charge && cents(charge.amountCents),
    askedCents: cents(_sum.amountCents ?? 0),
    lostCents: await lostOfPledge(tx, pledgeId),
  };
}
