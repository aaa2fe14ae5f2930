import { credit, debit, entry, type LedgerEntry } from './ledger';
import type { Cents } from './money';

export function payoutCreatedEntry(payout: {
  payoutId: string;
  amountCents: Cents;
  transaction: string;
}): LedgerEntry {
  const of = { object: payout.payoutId };
  return entry(`payout-created:${payout.payoutId}`, 'payout-created', [
    debit('MV', payout.amountCents, of),
    credit('SB', payout.amountCents, { ...of, transaction: payout.transaction }),
  ]);
}

export function payoutPaidEntry(payout: { payoutId: string; amountCents: Cents }): LedgerEntry {
  const of = { object: payout.payoutId };
  return entry(`payout-paid:${payout.payoutId}`, 'payout-paid', [
    debit('BP', payout.amountCents, of),
    credit('MV', payout.amountCents, of),
  ]);
}

/** A payout that failed or was cancelled: money is back on the business's balance; a "paid" posted before is reversed first. */
export function payoutFailedEntries(payout: {
  payoutId: string;
  amountCents: Cents;
  transaction: string;
  wasPaid: boolean;
}): LedgerEntry[] {
  const of = { object: payout.payoutId };
  const back = entry(`payout-failed:${payout.payoutId}`, 'payout-failed', [
    debit('SB', payout.amountCents, { ...of, transaction: payout.transaction }),
    credit('MV', payout.amountCents, of),
  ]);
  if (!payout.wasPaid) return [back];
  return [
    entry(`payout-unpaid:${payout.payoutId}`, 'payout-failed', [
      debit('MV', payout.amountCents, of),
      credit('BP', payout.amountCents, of),
    ]),
    back,
  ];
}
