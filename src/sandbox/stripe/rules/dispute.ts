import { newDispute } from '../objects/dispute.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { midnightAfter } from './calendar.ts';
import { changed } from './changed.ts';
import { emit } from './emit.ts';
import { failRefund } from './end-refund.ts';
import { post } from './ledger.ts';
import { attendCharge } from './watch-charge.ts';

interface Wanted {
  /** Cents. */
  amount: number;
  reason: string;
  /** The bank only asks, and takes nothing yet. */
  inquiry: boolean;
}

/** Days after which a question that led to nothing is closed by itself. */
const INQUIRY_DAYS = 120;

/** The holder's bank contests a charge: a chargeback takes the money and a fee at once, an inquiry only asks. */
export function openDispute(world: World, charge: EntryOf<'charge'>, wanted: Wanted): EntryOf<'dispute'> {
  // Until the end of the last day that is left.
  const dueBy = midnightAfter(world.now(), world.profile.disputeResponseDays + 1) - 1;
  const dispute = world.collections.dispute.insert(
    charge.account,
    newDispute(world, charge, { ...wanted, dueBy }),
    {},
  );
  world.collections.charge.change(charge.id, { disputed: true });
  emit(world, 'charge.dispute.created', 'dispute', dispute);
  if (!wanted.inquiry) return withdraw(world, dispute);
  const lapses = dispute.object.created + INQUIRY_DAYS * 86_400;
  askEnd(world, dispute.id, lapses, 'warning_closed');
  return dispute;
}

/** A question became a chargeback. */
export function escalate(world: World, dispute: EntryOf<'dispute'>): EntryOf<'dispute'> {
  const before = dispute.object;
  const dueBy = midnightAfter(world.now(), world.profile.disputeResponseDays + 1) - 1;
  const card = before.payment_method_details?.card;
  const chargeback = world.collections.dispute.change(dispute.id, {
    status: 'needs_response',
    is_charge_refundable: false,
    evidence_details: {
      ...before.evidence_details,
      due_by: dueBy,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    ...(card ? { payment_method_details: { type: 'card', card: { ...card, case_type: 'chargeback' } } } : {}),
  });
  emit(world, 'charge.dispute.updated', 'dispute', chargeback, changed(before, chargeback.object));
  return withdraw(world, chargeback);
}

/** The bank takes the disputed amount, Stripe its fee; refunds of the charge that still waited are dropped. */
function withdraw(world: World, dispute: EntryOf<'dispute'>): EntryOf<'dispute'> {
  const charge = world.collections.charge.find(idOf(dispute.object.charge));
  const paid = world.collections.balance_transaction.find(idOf(charge?.object.balance_transaction));
  post(world, dispute.account, {
    type: 'dispute',
    amount: -dispute.object.amount,
    currency: dispute.object.currency,
    fee: world.profile.disputeFeeCents,
    source: dispute.id,
    description: `Chargeback withdrawal for ${charge?.id}`,
    availableOn: Math.max(world.now(), paid?.object.available_on ?? 0),
  });
  askEnd(world, dispute.id, (dispute.object.evidence_details.due_by ?? 0) + 1, 'lost');
  emit(world, 'charge.dispute.funds_withdrawn', 'dispute', dispute);
  if (charge) {
    for (const refund of [...world.collections.refund.list(charge.account, 'charge', charge.id)]) {
      const waits = refund.object.status === 'pending' && !refund.object.balance_transaction;
      if (waits) failRefund(world, refund, 'charge_for_pending_refund_disputed');
    }
    attendCharge(world, charge, 'disputed');
  }
  return dispute;
}

/** Plans what the dispute becomes (`escalated` for an inquiry that turns into a chargeback) if nobody does anything more; replaces the former plan. */
export function askEnd(world: World, dispute: string, at: number, status: string): void {
  world.schedule.drop(`dispute:${dispute}`);
  world.schedule.ask(`dispute:${dispute}`, at * 1000, 'dispute_ends', { dispute, status });
}
