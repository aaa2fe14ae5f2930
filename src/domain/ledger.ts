import { add, type Cents, cents, subtract, sum } from './money';

/**
 * Accounts of the double-entry ledger (collection.md, Ledger).
 * SP Stripe platform · SB a business's Stripe balance · MV moving between accounts · BK operator's bank · BX desk box ·
 * BP payable to a business (debit = its debt) · BO owed to backers · DI disputes · FE fee · VA VAT · ST Stripe costs · LO losses.
 */
export const LEDGER_ACCOUNTS = [
  'SP',
  'SB',
  'MV',
  'BK',
  'BX',
  'BP',
  'BO',
  'DI',
  'FE',
  'VA',
  'ST',
  'LO',
] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

export interface LedgerLine {
  readonly account: LedgerAccount;
  /** Debit positive, credit negative. */
  readonly amountCents: Cents;
  readonly pledgeId?: string;
  /** The Stripe object moved. */
  readonly object?: string;
  /** Required on SP and SB: the balance transaction that the line stands for; unique per account. */
  readonly transaction?: string;
}

export interface LedgerEntry {
  /** Unique: an entry posted twice is refused by the database. */
  readonly cause: string;
  readonly kind:
    | 'charge'
    | 'settlement'
    | 'transfer-out'
    | 'transfer-in'
    | 'payout-created'
    | 'payout-paid'
    | 'payout-failed'
    | 'refund-asked'
    | 'refund-executed';
  readonly lines: readonly LedgerLine[];
}

const debit = (
  account: LedgerAccount,
  amount: Cents,
  rest: Omit<LedgerLine, 'account' | 'amountCents'> = {},
): LedgerLine => ({ account, amountCents: amount, ...rest });
const credit = (
  account: LedgerAccount,
  amount: Cents,
  rest: Omit<LedgerLine, 'account' | 'amountCents'> = {},
): LedgerLine => ({
  account,
  amountCents: cents(-amount),
  ...rest,
});

/** Lines of 0 are left out; an entry whose lines do not sum to zero is a bug. */
function entry(cause: string, kind: LedgerEntry['kind'], lines: readonly LedgerLine[]): LedgerEntry {
  if (sum(lines.map((line) => line.amountCents)) !== 0) throw new Error(`unbalanced ledger entry ${cause}`);
  return { cause, kind, lines: lines.filter((line) => line.amountCents !== 0) };
}

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

export function refundAskedEntry(refund: {
  refundId: string;
  pledgeId: string;
  amountCents: Cents;
}): LedgerEntry {
  const of = { pledgeId: refund.pledgeId, object: refund.refundId };
  return entry(`refund-asked:${refund.refundId}`, 'refund-asked', [
    debit('BP', refund.amountCents, of),
    credit('BO', refund.amountCents, of),
  ]);
}

export function refundExecutedEntry(refund: {
  refundId: string;
  pledgeId: string;
  amountCents: Cents;
  transaction: string;
}): LedgerEntry {
  const of = { pledgeId: refund.pledgeId, object: refund.refundId };
  return entry(`refund-executed:${refund.refundId}`, 'refund-executed', [
    debit('BO', refund.amountCents, of),
    credit('SP', refund.amountCents, { ...of, transaction: refund.transaction }),
  ]);
}
