import { type Cents, cents, subtract, sum, ZERO } from '@/domain/money';
import type { RefundState } from '@/domain/refund-step';
import type { Tx } from './client';
import type { TransferModel } from './generated/models/Transfer';

export interface TransfersOfPledge {
  readonly state: RefundState['transfer'];
  readonly transferredCents: Cents;
  /** Asked-for reversals included. */
  readonly reversedCents: Cents;
  /** The transfer that a reversal takes from: the one with the most left. */
  readonly source: { readonly id: string; readonly leftCents: Cents } | null;
}

/** What was moved to the business for a pledge, and taken back. Mostly one transfer; a second one when a reversed amount was owed again. */
export async function transfersOfPledge(tx: Tx, pledgeId: string): Promise<TransfersOfPledge> {
  const rows = await tx.transfer.findMany({
    where: { pledgeId },
    orderBy: { number: 'asc' },
    include: { reversals: { where: { status: { not: 'ERROR' } }, select: { amountCents: true } } },
  });
  const moved = rows
    .filter(({ status }) => status !== 'ERROR')
    .map(({ id, amountCents, reversals }) => {
      const reversedCents = sum(reversals.map((reversal) => cents(reversal.amountCents)));
      const transferredCents = cents(amountCents);
      return { id, transferredCents, reversedCents, leftCents: subtract(transferredCents, reversedCents) };
    });
  const source = moved.reduce<TransfersOfPledge['source']>(
    (most, { id, leftCents }) => (leftCents > (most?.leftCents ?? ZERO) ? { id, leftCents } : most),
    null,
  );
  return {
    state: stateOf(rows),
    transferredCents: sum(moved.map(({ transferredCents }) => transferredCents)),
    reversedCents: sum(moved.map(({ reversedCents }) => reversedCents)),
    source,
  };
}

function stateOf(rows: readonly TransferModel[]): RefundState['transfer'] {
  const alive = rows.filter(({ status }) => status !== 'ERROR');
  if (alive.some(({ status, accountTransaction }) => status !== 'SUCCEEDED' || !accountTransaction))
    return 'WAITING';
  if (alive.length > 0) return 'THERE';
  return rows.length > 0 ? 'REFUSED' : 'NONE';
}
