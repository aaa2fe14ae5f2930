import { balanceObject } from '../objects/balance.ts';
import type { World } from '../world/world.ts';
import { emitObject } from './emit.ts';
import { settleWaitingRefunds } from './refund-charge.ts';

/** Pending funds of an account reached their day. */
export function fundsBecomeAvailable(world: World, account: string): void {
  emitObject(world, 'balance.available', balanceObject(world, account), account);
  settleWaitingRefunds(world, account);
}
