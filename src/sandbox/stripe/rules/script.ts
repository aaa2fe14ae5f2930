import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

type Intent = EntryOf<'payment_intent'>;
type Method = EntryOf<'payment_method'>;

/**
 * Outcomes that the control API asked for the next charges of this card, or else of this customer: real declining test
 * cards cannot be saved, so "saved well, declined at the deadline" has to be scripted.
 */
export function scriptOf(world: World, intent: Intent, method: Method): readonly string[] {
  const own = world.collections.payment_method.find(method.id)?.hidden.script ?? [];
  if (own.length > 0) return own;
  return world.collections.customer.find(idOf(intent.object.customer))?.hidden.script ?? [];
}

/** Uses up the next scripted outcome; null when nothing is scripted. */
export function playScript(world: World, intent: Intent, method: Method): string | null {
  const own = world.collections.payment_method.find(method.id)?.hidden.script ?? [];
  if (own[0]) {
    world.collections.payment_method.change(method.id, {}, { script: own.slice(1) });
    return own[0];
  }
  const customer = world.collections.customer.find(idOf(intent.object.customer));
  const next = customer?.hidden.script[0];
  if (!customer || !next) return null;
  world.collections.customer.change(customer.id, {}, { script: customer.hidden.script.slice(1) });
  return next;
}
