import { cancelRefund, failRefund, holdRefund } from '../rules/end-refund.ts';
import { badRequest, type Command, type ControlCall } from './handle-control.ts';
import { named } from './objects.ts';

function open(call: ControlCall, statuses: readonly string[]) {
  const refund = named(call, 'refund');
  if (statuses.includes(refund.object.status ?? '')) return refund;
  throw badRequest(`The refund is ${refund.object.status}.`);
}

/** What a bank, or a person in the Dashboard, does to a refund. */
export const refundCommands: readonly Command[] = [
  {
    method: 'POST',
    pattern: '/refunds/:id/fail',
    run: (call) => {
      const refund = open(call, ['pending', 'requires_action', 'succeeded']);
      const reason = String(call.body.reason ?? 'expired_or_canceled_card');
      return call.world.change(() => failRefund(call.world, refund, reason).object);
    },
  },
  {
    method: 'POST',
    pattern: '/refunds/:id/cancel',
    run: (call) => {
      const refund = open(call, ['pending', 'requires_action']);
      return call.world.change(() => cancelRefund(call.world, refund).object);
    },
  },
  {
    method: 'POST',
    pattern: '/refunds/:id/require_action',
    run: (call) => {
      const refund = open(call, ['pending']);
      return call.world.change(() => holdRefund(call.world, refund).object);
    },
  },
];
