import { credit, debit, entry, type LedgerEntry } from './ledger';
import { add, type Cents } from './money';

interface DisputeFacts {
  /** `du_…`, `dp_…` */
  readonly disputeId: string;
  readonly pledgeId: string;
  readonly amountCents: Cents;
  /** Stripe's fee, from the balance transaction alone (collection.md 17). */
  readonly feeCents: Cents;
}

interface DisputeMove extends DisputeFacts {
  /** The balance transaction: each one is an entry of its own. */
  readonly transaction: string;
}

const about = ({ pledgeId, disputeId }: DisputeFacts) => ({ pledgeId, object: disputeId });

/** The bank took the money, and Stripe its fee. */
export function disputeOpenedEntry(dispute: DisputeMove): LedgerEntry {
  const of = about(dispute);
  const whole = add(dispute.amountCents, dispute.feeCents);
  return entry(`dispute-opened:${dispute.transaction}`, 'dispute-opened', [
    debit('DI', dispute.amountCents, of),
    debit('ST', dispute.feeCents, of),
    credit('SP', whole, { ...of, transaction: dispute.transaction }),
  ]);
}

/** The money is back; `feeCents` is the part of the fee that came back with it, zero in most countries. */
export function disputeReinstatedEntry(dispute: DisputeMove): LedgerEntry {
  const of = about(dispute);
  const whole = add(dispute.amountCents, dispute.feeCents);
  return entry(`dispute-reinstated:${dispute.transaction}`, 'dispute-reinstated', [
    debit('SP', whole, { ...of, transaction: dispute.transaction }),
    credit('DI', dispute.amountCents, of),
    credit('ST', dispute.feeCents, of),
  ]);
}

/** Lost for good: the business bears amount and fee, or the platform the amount (its fee stays where it is). */
export function disputeLostEntry(
  dispute: DisputeFacts & { readonly borneBy: 'BUSINESS' | 'PLATFORM' },
): LedgerEntry {
  const of = about(dispute);
  const { amountCents, feeCents, borneBy } = dispute;
  const cause = `dispute-lost:${dispute.disputeId}`;
  if (borneBy === 'PLATFORM')
    return entry(cause, 'dispute-lost', [debit('LO', amountCents, of), credit('DI', amountCents, of)]);
  return entry(cause, 'dispute-lost', [
    debit('BP', add(amountCents, feeCents), of),
    credit('DI', amountCents, of),
    credit('ST', feeCents, of),
  ]);
}
