import { Refusal } from '@/domain/refusal';
import type { Tx } from './client';

export interface Units {
  readonly rewardId: string;
  readonly quantity: number;
}

/** Takes units of limited rewards by a conditional update; refuses with REWARD_SOLD_OUT. Sorted, so that two takers cannot deadlock. */
export async function takeStock(tx: Tx, units: readonly Units[]): Promise<void> {
  for (const { rewardId, quantity } of sorted(units)) {
    const taken = await tx.$executeRaw`
      update reward set taken = taken + ${quantity}
      where id = ${rewardId}::uuid and quantity is not null and taken + ${quantity} <= quantity`;
    if (taken === 1) continue;
    const reward = await tx.reward.findUnique({ where: { id: rewardId }, select: { quantity: true } });
    if (!reward || reward.quantity !== null) throw new Refusal('REWARD_SOLD_OUT');
  }
}

/** Gives units back; `taken` counts limited rewards only, so that unlimited ones have no row that everybody writes. */
export async function freeStock(tx: Tx, units: readonly Units[]): Promise<void> {
  for (const { rewardId, quantity } of sorted(units)) {
    await tx.$executeRaw`update reward set taken = taken - ${quantity} where id = ${rewardId}::uuid and quantity is not null`;
  }
}

/** Units that a pledge holds. */
export async function unitsOf(tx: Tx, pledgeId: string): Promise<Units[]> {
  const lines = await tx.pledgeLine.findMany({
    where: { pledgeId, kind: 'REWARD' },
    select: { rewardId: true, quantity: true },
  });
  return lines.flatMap(({ rewardId, quantity }) => (rewardId ? [{ rewardId, quantity }] : []));
}

const sorted = (units: readonly Units[]) => [...units].sort((a, b) => (a.rewardId < b.rewardId ? -1 : 1));
