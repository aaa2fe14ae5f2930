import { credit, debit, entry, type LedgerEntry } from './ledger';
import { add, type Cents, subtract } from './money';

export function chargeEntry(charge: {
  chargeId: string;
  pledgeId: string;
  grossCents: Cents;
  stripeFeeCents: Cents;
  transaction: string;
}): LedgerEntry {
  const of = { pledgeId: charge.pledgeId, object: charge.chargeId };
  return entry(`charge:${charge.chargeId}`, 'charge', [
    debit('SP', subtract(charge.grossCents, charge.stripeFeeCents), {
      ...of,
      transaction: charge.transaction,
    }),
    debit('ST', charge.stripeFeeCents, of),
    credit('BP', charge.grossCents, of),
  ]);
}

export function settlementEntry(
  campaignId: string,
  figures: { feeCents: Cents; vatCents: Cents; rechargedCostCents: Cents },
): LedgerEntry {
  const { feeCents, vatCents, rechargedCostCents } = figures;
  return entry(`settlement:${campaignId}`, 'settlement', [
    debit('BP', add(add(feeCents, vatCents), rechargedCostCents)),
    credit('FE', feeCents),
    credit('VA', vatCents),
    credit('ST', rechargedCostCents),
  ]);
}

export function transferEntries(transfer: {
  transferId: string;
  pledgeId: string;
  amountCents: Cents;
  platformTransaction: string;
  accountTransaction: string;
}): LedgerEntry[] {
  const of = { pledgeId: transfer.pledgeId, object: transfer.transferId };
  return [
    entry(`transfer-out:${transfer.transferId}`, 'transfer-out', [
      debit('MV', transfer.amountCents, of),
      credit('SP', transfer.amountCents, { ...of, transaction: transfer.platformTransaction }),
    ]),
    entry(`transfer-in:${transfer.transferId}`, 'transfer-in', [
      debit('SB', transfer.amountCents, { ...of, transaction: transfer.accountTransaction }),
      credit('MV', transfer.amountCents, of),
    ]),
  ];
}
