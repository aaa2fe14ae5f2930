import { credit, debit, entry, type LedgerEntry } from './ledger';
import { add, type Cents } from './money';

interface RefundRequestFacts {
  readonly requestId: string;
  readonly pledgeId: string;
  readonly amountCents: Cents;
}

/** One refund at Stripe for a request. */
interface RefundFacts extends RefundRequestFacts {
  /** `re_…` */
  readonly refundId: string;
  /** Its balance transaction, or that of its failure. */
  readonly transaction: string;
}

const about = ({ pledgeId, requestId }: RefundRequestFacts) => ({ pledgeId, object: requestId });

/** What is promised back is owed to the backer, and no longer to the business. */
export function refundAskedEntry(request: RefundRequestFacts): LedgerEntry {
  return entry(`refund-asked:${request.requestId}`, 'refund-asked', [
    debit('BP', request.amountCents, about(request)),
    credit('BO', request.amountCents, about(request)),
  ]);
}

export function refundExecutedEntry(refund: RefundFacts): LedgerEntry {
  const of = about(refund);
  return entry(`refund-executed:${refund.refundId}`, 'refund-executed', [
    debit('BO', refund.amountCents, of),
    credit('SP', refund.amountCents, { ...of, transaction: refund.transaction }),
  ]);
}

/** The backer's bank sent the money back: it is owed again. */
export function refundFailedEntry(refund: RefundFacts): LedgerEntry {
  const of = about(refund);
  return entry(`refund-failed:${refund.refundId}`, 'refund-failed', [
    debit('SP', refund.amountCents, { ...of, transaction: refund.transaction }),
    credit('BO', refund.amountCents, of),
  ]);
}

/** Stripe could not give it back; the operator paid the backer from its own bank account. */
export function refundByHandEntry(request: RefundRequestFacts): LedgerEntry {
  return entry(`refund-by-hand:${request.requestId}`, 'refund-by-hand', [
    debit('BO', request.amountCents, about(request)),
    credit('BK', request.amountCents, about(request)),
  ]);
}

/** A refund that Stripe refuses because the charge is disputed: the amount is the business's again (collection.md 17). */
export function refundCancelledEntry(request: RefundRequestFacts): LedgerEntry {
  return entry(`refund-cancelled:${request.requestId}`, 'refund-cancelled', [
    debit('BO', request.amountCents, about(request)),
    credit('BP', request.amountCents, about(request)),
  ]);
}

interface CreditNote {
  readonly requestId: string;
  readonly pledgeId: string;
  readonly feeCents: Cents;
  readonly vatCents: Cents;
}

/** Our fee and its VAT on what was refunded after the settlement, given back to the business. */
export function creditNoteEntry(note: CreditNote): LedgerEntry {
  const of = { pledgeId: note.pledgeId, object: note.requestId };
  return entry(`credit-note:${note.requestId}`, 'credit-note', [
    debit('FE', note.feeCents, of),
    debit('VA', note.vatCents, of),
    credit('BP', add(note.feeCents, note.vatCents), of),
  ]);
}

/** The refund did not happen after all: the fee is due again. */
export function creditNoteCancelledEntry(note: CreditNote): LedgerEntry {
  const of = { pledgeId: note.pledgeId, object: note.requestId };
  return entry(`credit-note-cancelled:${note.requestId}`, 'credit-note-cancelled', [
    debit('BP', add(note.feeCents, note.vatCents), of),
    credit('FE', note.feeCents, of),
    credit('VA', note.vatCents, of),
  ]);
}

/** Money taken back from the business's Stripe balance, on both sides. */
export function reversalEntries(reversal: {
  /** `trr_…` */
  readonly reversalId: string;
  readonly pledgeId: string;
  readonly amountCents: Cents;
  readonly platformTransaction: string;
  readonly accountTransaction: string;
}): LedgerEntry[] {
  const { reversalId, amountCents } = reversal;
  const of = { pledgeId: reversal.pledgeId, object: reversalId };
  return [
    entry(`reversal-out:${reversalId}`, 'reversal-out', [
      debit('MV', amountCents, of),
      credit('SB', amountCents, { ...of, transaction: reversal.accountTransaction }),
    ]),
    entry(`reversal-in:${reversalId}`, 'reversal-in', [
      debit('SP', amountCents, { ...of, transaction: reversal.platformTransaction }),
      credit('MV', amountCents, of),
    ]),
  ];
}
