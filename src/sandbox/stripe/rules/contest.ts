import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { cardOf } from './cards.ts';
import { openDispute } from './dispute.ts';
import { openReview, warnOfFraud } from './watch-charge.ts';

/** What a test card provokes once its money was taken: at once, unless the profile gives it time. */
export function provoke(world: World, charge: EntryOf<'charge'>): void {
  const { disputed, warned, reviewed } = cardOf(charge.hidden.number);
  if (!charge.object.captured || (!disputed && !warned && !reviewed)) return;
  const { disputeDelaySeconds } = world.profile;
  if (disputeDelaySeconds === 0) {
    chargeContested(world, charge.id);
    return;
  }
  const at = world.nowMs() + disputeDelaySeconds * 1000;
  world.schedule.ask(`contest:${charge.id}`, at, 'charge_contested', { charge: charge.id });
}

export function chargeContested(world: World, id: string): void {
  const charge = world.collections.charge.find(id);
  if (!charge) return;
  const { disputed, warned, reviewed } = cardOf(charge.hidden.number);
  if (warned) warnOfFraud(world, charge);
  if (reviewed) openReview(world, charge);
  if (!disputed || (disputed.reason === 'fraudulent' && wasAuthenticated(charge))) return;
  let left = charge.object.amount - charge.object.amount_refunded;
  for (let n = disputed.times ?? 1; n > 0 && left > 0; n -= 1) {
    const amount = Math.ceil(left / n);
    const { reason, inquiry = false } = disputed;
    openDispute(world, charge, { amount, reason, inquiry });
    left -= amount;
  }
}

/** After 3-D Secure the issuer bears fraud: it does not come back as a dispute. */
const wasAuthenticated = ({ object }: EntryOf<'charge'>) =>
  object.payment_method_details?.card?.three_d_secure?.result === 'authenticated';
