import { type Cents, cents } from '@/domain/money';
import type { Tx } from './client';

/** What a pledge's card was charged (null: nothing was) and what was promised back of it so far, cancelled promises left out. Cents. */
export async function readPromised(
  tx: Tx,
  pledgeId: string,
): Promise<{ chargedCents: Cents | null; askedCents: Cents }> {
  const charge = await tx.charge.findUnique({ where: { pledgeId }, select: { amountCents: true } });
  const { _sum } = await tx.refundRequest.aggregate({
    where: { pledgeId, status: { not: 'CANCELLED' } },
    _sum: { amountCents: true },
  });
  return { chargedCents: charge && cents(charge.amountCents), askedCents: cents(_sum.amountCents ?? 0) };
}
