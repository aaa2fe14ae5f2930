import { ApiError } from '../transport/api-error.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { cardOf } from './cards.ts';
import { changed } from './changed.ts';
import { cardError, refusalOf } from './declines.ts';
import { emit } from './emit.ts';

/** A card that its bank declines on saving belongs to nobody: 402. */
export function refuseUnsavable({ object, hidden }: EntryOf<'payment_method'>): void {
  const refused = cardOf(hidden.number).onSave;
  if (refused) throw new ApiError(402, { ...cardError(refusalOf(refused)), payment_method: object });
}

/** Gives a payment method to a customer. */
export function attach(world: World, method: EntryOf<'payment_method'>, customer: string) {
  const attached = world.collections.payment_method.change(method.id, { customer });
  emit(world, 'payment_method.attached', 'payment_method', attached);
  return attached;
}

/** Takes it away for good: a detached payment method cannot be used again. */
export function detach(world: World, method: EntryOf<'payment_method'>) {
  const { id, object: before } = method;
  const detached = world.collections.payment_method.change(id, { customer: null }, { spent: true });
  emit(world, 'payment_method.detached', 'payment_method', detached, changed(before, detached.object));
  return detached;
}
