import { type Cents, cents, sum } from './money';

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
  /** Of another campaign than the entry's: a debt that this one pays. */
  readonly campaignId?: string;
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
    | 'refund-executed'
    | 'refund-failed'
    | 'refund-cancelled'
    | 'refund-by-hand'
    | 'reversal-in'
    | 'reversal-out'
    | 'credit-note'
    | 'credit-note-cancelled'
    | 'dispute-opened'
    | 'dispute-reinstated'
    | 'dispute-lost'
    | 'dispute-regained'
    | 'stripe-cost'
    | 'debt-netted'
    | 'debt-written-off'
    | 'balance-covered'
    | 'bank-debited'
    | 'platform-payout-created'
    | 'platform-payout-paid'
    | 'platform-payout-failed';
  readonly lines: readonly LedgerLine[];
}

export const debit = (
  account: LedgerAccount,
  amount: Cents,
  rest: Omit<LedgerLine, 'account' | 'amountCents'> = {},
): LedgerLine => ({ account, amountCents: amount, ...rest });
export const credit = (
  account: LedgerAccount,
  amount: Cents,
  rest: Omit<LedgerLine, 'account' | 'amountCents'> = {},
): LedgerLine => ({
  account,
  amountCents: cents(-amount),
  ...rest,
});

/** Lines of 0 are left out; an entry whose lines do not sum to zero is a bug. */
export function entry(cause: string, kind: LedgerEntry['kind'], lines: readonly LedgerLine[]): LedgerEntry {
  if (sum(lines.map((line) => line.amountCents)) !== 0) throw new Error(`unbalanced ledger entry ${cause}`);
  return { cause, kind, lines: lines.filter((line) => line.amountCents !== 0) };
}
