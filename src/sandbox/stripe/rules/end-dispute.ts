import type Stripe from 'stripe';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { midnightAfter } from './calendar.ts';
import { changed } from './changed.ts';
import { askEnd, escalate } from './dispute.ts';
import { emit } from './emit.ts';
import { post } from './ledger.ts';

export type DisputeEnd = 'won' | 'lost' | 'warning_closed' | 'prevented';

/** Statuses in which the disputed amount is with the holder's bank. */
const WITHDRAWN: readonly string[] = [
  'needs_response',
  'under_review',
  'lost',
  'appeal_needs_response',
  'appeal_under_review',
] satisfies Stripe.Dispute.Status[];

export const isWithdrawn = ({ status }: Stripe.Dispute): boolean => WITHDRAWN.includes(status);

export const isOver = ({ status }: Stripe.Dispute): boolean =>
  ['won', 'lost', 'warning_closed', 'prevented'].includes(status);

/** The end of a dispute. Won or prevented, what the bank had taken comes back. */
export function endDispute(
  world: World,
  dispute: EntryOf<'dispute'>,
  status: DisputeEnd,
  details: Partial<Stripe.Dispute.EvidenceDetails> = {},
): EntryOf<'dispute'> {
  world.schedule.drop(`dispute:${dispute.id}`);
  const comesBack = status !== 'lost' && isWithdrawn(dispute.object);
  const ended = world.collections.dispute.change(dispute.id, {
    status,
    is_charge_refundable: status !== 'lost',
    evidence_details: { ...dispute.object.evidence_details, ...details },
  });
  if (comesBack) reinstate(world, ended, status === 'prevented' || world.profile.disputeFeeReturned);
  emit(world, 'charge.dispute.closed', 'dispute', ended, changed(dispute.object, ended.object));
  return ended;
}

function reinstate(world: World, dispute: EntryOf<'dispute'>, withFee: boolean): void {
  const [withdrawal] = world.collections.balance_transaction.list(dispute.account, 'source', dispute.id);
  const fee = withFee ? (withdrawal?.object.fee ?? 0) : 0;
  post(world, dispute.account, {
    type: 'dispute_reversal',
    amount: dispute.object.amount,
    currency: dispute.object.currency,
    fee: 0 - fee,
    source: dispute.id,
    description: `Chargeback reversal for ${idOf(dispute.object.charge)}`,
  });
  emit(world, 'charge.dispute.funds_reinstated', 'dispute', dispute);
}

/** What the agenda says of a dispute that nobody answered, or that a bank has judged. */
export function disputeEnds(world: World, id: string, status: string): void {
  const dispute = world.collections.dispute.find(id);
  if (!dispute || isOver(dispute.object)) return;
  if (status === 'escalated') escalate(world, dispute);
  else {
    const past_due = dispute.object.status === 'needs_response';
    endDispute(world, dispute, status as DisputeEnd, past_due ? { past_due } : {});
  }
}

/** The network lets the business appeal: the money stays where it is until that is decided. */
export function offerAppeal(world: World, dispute: EntryOf<'dispute'>): EntryOf<'dispute'> {
  const due_by = midnightAfter(world.now(), world.profile.disputeResponseDays + 1) - 1;
  const offered = world.collections.dispute.change(dispute.id, {
    status: 'appeal_needs_response',
    evidence_details: { ...dispute.object.evidence_details, due_by },
  });
  askEnd(world, dispute.id, due_by + 1, 'lost');
  emit(world, 'charge.dispute.updated', 'dispute', offered, changed(dispute.object, offered.object));
  return offered;
}

/** A charge that was refunded in full answers the question that a bank had about it. */
export function endInquiriesOf(world: World, charge: EntryOf<'charge'>): void {
  for (const dispute of [...world.collections.dispute.list(charge.account, 'charge', charge.id)]) {
    if (!isOver(dispute.object) && !isWithdrawn(dispute.object)) {
      endDispute(world, dispute, 'warning_closed');
    }
  }
}
