import type { Due, DueKind } from '../world/schedule.ts';
import type { World } from '../world/world.ts';
import { automaticPayout } from './automatic-payout.ts';
import { captureSettles, holdExpires } from './capture.ts';
import { chargeContested } from './contest.ts';
import { disputeEnds } from './end-dispute.ts';
import { refundFails, refundSucceeds } from './end-refund.ts';
import { expireSession } from './expire-session.ts';
import { fundsBecomeAvailable } from './funds.ts';
import { coverAccount, debitBank } from './negative-account.ts';
import { verifyAccount } from './onboard.ts';
import { payoutArrives, payoutLeaves } from './pay-out.ts';

type Happening = (world: World, payload: Readonly<Record<string, string>>) => void;

/** What each thing on the agenda does when its time comes. */
const HAPPENINGS: Record<DueKind, Happening> = {
  session_expires: (world, { session }) => {
    const open = world.collections.checkout_session.find(session);
    if (open?.object.status === 'open') expireSession(world, open);
  },
  capture_settles: (world, { charge }) => captureSettles(world, charge ?? ''),
  hold_expires: (world, { charge }) => holdExpires(world, charge ?? ''),
  funds_available: (world, { account }) => fundsBecomeAvailable(world, account ?? ''),
  automatic_payout: (world, { account }) => automaticPayout(world, account ?? ''),
  payout_leaves: (world, { payout }) => payoutLeaves(world, payout ?? ''),
  payout_arrives: (world, { payout }) => payoutArrives(world, payout ?? ''),
  account_debited: (world, { account }) => debitBank(world, account ?? ''),
  account_covered: (world, { account }) => coverAccount(world, account ?? ''),
  account_verified: (world, { account }) => verifyAccount(world, account ?? ''),
  refund_fails: (world, { refund }) => refundFails(world, refund ?? ''),
  refund_succeeds: (world, { refund }) => refundSucceeds(world, refund ?? ''),
  charge_contested: (world, { charge }) => chargeContested(world, charge ?? ''),
  dispute_ends: (world, { dispute, status }) => disputeEnds(world, dispute ?? '', status ?? ''),
  webhook_retry: (world, { delivery }) => {
    const waiting = world.events.deliveries.get(delivery ?? '');
    const late = waiting?.state === 'held' && waiting.keptFor !== null;
    if (waiting?.state === 'scheduled' || late) {
      world.events.save({ ...waiting, state: 'queued', keptFor: late ? 0 : null });
    }
  },
};

export function happen(world: World, due: Due): void {
  HAPPENINGS[due.kind](world, due.payload);
}
