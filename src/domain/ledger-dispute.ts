import { credit, debit, entry, type LedgerEntry } from './ledger';
import { add, type Cents, subtract, ZERO } from './money';

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

interface Balances {
  readonly disputedCents: Cents;
  readonly costCents: Cents;
}

/**
 * Lost for good: what the dispute left on DI and ST is the business's to bear, or the platform's on LO (its fee stays where it is). Won after all,
 * what had been shared out comes back. Posts the difference to what was shared out before, so that a fee which comes late follows.
 */
export function disputeBorneEntry(of: {
  readonly disputeId: string;
  readonly pledgeId: string;
  /** How many such entries the dispute has had. */
  readonly earlier: number;
  readonly lost: boolean;
  readonly borneBy: 'BUSINESS' | 'PLATFORM';
  /** What the bank and Stripe moved. */
  readonly moved: Balances;
  /** What earlier entries of this kind posted on the same accounts. */
  readonly shared: Balances;
}): LedgerEntry {
  const { disputeId, pledgeId, lost, borneBy, moved, shared } = of;
  const about = { pledgeId, object: disputeId };
  const disputed = subtract(lost ? subtract(ZERO, moved.disputedCents) : ZERO, shared.disputedCents);
  const costsToo = lost && borneBy === 'BUSINESS';
  const costs = subtract(costsToo ? subtract(ZERO, moved.costCents) : ZERO, shared.costCents);
  return entry(`dispute-lost:${disputeId}:${of.earlier + 1}`, lost ? 'dispute-lost' : 'dispute-regained', [
    credit(borneBy === 'BUSINESS' ? 'BP' : 'LO', add(disputed, costs), about),
    debit('DI', disputed, about),
    debit('ST', costs, about),
  ]);
}
