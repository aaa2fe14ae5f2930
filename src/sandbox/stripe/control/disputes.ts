import { present } from '../objects/present.ts';
import { escalate, openDispute } from '../rules/dispute.ts';
import { type DisputeEnd, endDispute, isOver, offerAppeal } from '../rules/end-dispute.ts';
import { openReview, warnOfFraud } from '../rules/watch-charge.ts';
import type { EntryOf } from '../world/kinds.ts';
import { badRequest, type Command, type ControlCall } from './handle-control.ts';
import { named } from './objects.ts';

const ENDS: readonly string[] = ['won', 'lost', 'warning_closed', 'prevented'] satisfies DisputeEnd[];

function paidCharge(call: ControlCall): EntryOf<'charge'> {
  const charge = named(call, 'charge');
  const { captured, source_transfer, status } = charge.object;
  if (status === 'succeeded' && captured && !source_transfer) return charge;
  throw badRequest('Only a captured card charge can be contested.');
}

/** What card holders' banks do. */
export const disputeCommands: readonly Command[] = [
  {
    method: 'POST',
    pattern: '/charges/:id/dispute',
    run: (call) => {
      const { world, body } = call;
      const charge = paidCharge(call);
      const left = charge.object.amount - charge.object.amount_refunded;
      const amount = typeof body.amount === 'number' ? body.amount : left;
      if (amount < 1 || amount > left) throw badRequest(`\`amount\` is between 1 and ${left} cents.`);
      const wanted = {
        amount,
        reason: String(body.reason ?? 'fraudulent'),
        inquiry: body.inquiry === true,
      };
      return present(
        world,
        'dispute',
        world.change(() => openDispute(world, charge, wanted)),
      );
    },
  },
  {
    method: 'POST',
    pattern: '/disputes/:id/close',
    run: (call) => {
      const dispute = named(call, 'dispute');
      const status = String(call.body.status ?? 'lost');
      if (!ENDS.includes(status)) throw badRequest(`\`status\` is one of ${ENDS.join(', ')}.`);
      if (isOver(dispute.object)) throw badRequest(`The dispute is ${dispute.object.status}.`);
      const ended = call.world.change(() => endDispute(call.world, dispute, status as DisputeEnd));
      return present(call.world, 'dispute', ended);
    },
  },
  {
    method: 'POST',
    pattern: '/disputes/:id/escalate',
    run: (call) => {
      const dispute = named(call, 'dispute');
      if (!dispute.object.status.startsWith('warning_') || isOver(dispute.object)) {
        throw badRequest('Only an open inquiry becomes a chargeback.');
      }
      return present(
        call.world,
        'dispute',
        call.world.change(() => escalate(call.world, dispute)),
      );
    },
  },
  {
    method: 'POST',
    pattern: '/disputes/:id/offer_appeal',
    run: (call) => {
      const dispute = named(call, 'dispute');
      if (dispute.object.status !== 'lost') throw badRequest('Only a lost dispute can be appealed.');
      return present(
        call.world,
        'dispute',
        call.world.change(() => offerAppeal(call.world, dispute)),
      );
    },
  },
  {
    method: 'POST',
    pattern: '/charges/:id/fraud_warning',
    run: (call) => call.world.change(() => warnOfFraud(call.world, paidCharge(call)).object),
  },
  {
    method: 'POST',
    pattern: '/charges/:id/review',
    run: (call) => call.world.change(() => openReview(call.world, paidCharge(call)).object),
  },
];
