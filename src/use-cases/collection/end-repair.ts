import { makeIntent } from '@/adapters/charging/make-intent';
import { makeUnpayable } from '@/adapters/charging/make-unpayable';
import { database, type Tx } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { dropPledgeRow } from '@/adapters/db/end-pledge';
import { type KnownIntent, type KnownPledge, lockPledgeToCharge } from '@/adapters/db/pledge-to-charge';
import { addHours } from '@/domain/paris-time';
import { REPAIR_GRACE_HOURS } from '@/domain/repair';

type Step =
  | { readonly kind: 'done' }
  | { readonly kind: 'learn-intent'; readonly intent: KnownIntent; readonly pledge: KnownPledge }
  | { readonly kind: 'cancel'; readonly intent: KnownIntent & { readonly stripeId: string } };

/**
 * Ends a repair window (collection.md 7): a challenge that is open has an hour more; then the PaymentIntent is cancelled at Stripe, and only when
 * Stripe has said so is the pledge dropped, its stock freed and its backer told. Any other answer is written instead, which may be a success.
 * Safe to repeat; a window that moved is planned anew.
 */
export async function endRepair(pledgeId: string): Promise<void> {
  for (;;) {
    const step = await database().$transaction((tx) => nextStep(tx, pledgeId));
    if (step.kind === 'done') return;
    if (step.kind === 'learn-intent') {
      // Its creation lost its answer; created again under the same key it is the same one, and can be cancelled.
      await makeIntent({ kind: 'create-intent', intent: step.intent, pledge: step.pledge });
      continue;
    }
    const { id, stripeId } = step.intent;
    if (!(await makeUnpayable({ id, pledgeId, stripeId }))) return planAnotherLook(pledgeId);
  }
}

async function nextStep(tx: Tx, pledgeId: string): Promise<Step> {
  const pledge = await lockPledgeToCharge(tx, pledgeId);
  const { row, liveAttempt, intent, held, now } = pledge;
  const { repairUntil: until } = row;
  if (held || row.status !== 'COLLECTING' || !until) return { kind: 'done' };
  const graceEnds = addHours(until, REPAIR_GRACE_HOURS);
  const ends = liveAttempt?.status === 'REQUIRES_ACTION' ? graceEnds : until;
  if (now < ends) {
    await planDue(tx, 'end-repair', pledgeId, ends);
    return { kind: 'done' };
  }
  if (!intent) {
    await dropPledgeRow(tx, pledge, now);
    return { kind: 'done' };
  }
  const { stripeId } = intent;
  return stripeId
    ? { kind: 'cancel', intent: { ...intent, stripeId } }
    : { kind: 'learn-intent', intent, pledge };
}

/** Stripe would not cancel (the bank is working on it): looked at again within the hour, unless it was paid meanwhile. */
async function planAnotherLook(pledgeId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const { row, now } = await lockPledgeToCharge(tx, pledgeId);
    if (row.status === 'COLLECTING')
      await planDue(tx, 'end-repair', pledgeId, addHours(now, REPAIR_GRACE_HOURS));
  });
}
