import type { World } from '../world/world.ts';
import { post } from './ledger.ts';

/** Connect's own costs, borne by the platform: per payout, and per account and month in which it is paid out. */
export function chargeConnectFees(world: World, account: string, payout: string): void {
  const connected = world.collections.account.find(account);
  if (!connected) return;
  const { payoutFeeCents, activeAccountFeeCents } = world.profile;
  charge(world, payoutFeeCents, `Connect (payout ${payout})`);
  const month = new Date(world.nowMs()).toISOString().slice(0, 7);
  if (connected.hidden.activeMonth === month) return;
  world.collections.account.change(account, {}, { activeMonth: month });
  charge(world, activeAccountFeeCents, `Connect (active account ${account}, ${month})`);
}

function charge(world: World, cents: number, description: string): void {
  if (cents > 0) {
    post(world, world.platformId, { type: 'stripe_fee', amount: -cents, source: null, description });
  }
}
