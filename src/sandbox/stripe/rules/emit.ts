import type Stripe from 'stripe';
import { present } from '../objects/present.ts';
import { API_VERSION } from '../transport/api-version.ts';
import type { Delivery } from '../world/event-log.ts';
import type { EntryOf, KindName } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

/**
 * Records that something happened: an event with the object as it is now, and one delivery per endpoint that asked for it.
 * `previous` holds the fields that changed, with their former values.
 */
export function emit<K extends KindName>(
  world: World,
  type: Stripe.Event.Type,
  kind: K,
  entry: EntryOf<K>,
  previous?: object,
): void {
  emitObject(world, type, present(world, kind, entry), accountOfEvent(kind, entry), previous);
}

/** The same for an object without an id of its own, such as a balance or a capability. */
export function emitObject(
  world: World,
  type: Stripe.Event.Type,
  object: object,
  account: string,
  previous?: object,
): void {
  const unit = world.unit();
  const seq = world.nextSeq();
  const connected = account === world.platformId ? null : account;
  const event = {
    id: world.id('evt'),
    object: 'event',
    ...(connected ? { account: connected } : {}),
    api_version: API_VERSION,
    created: world.now(),
    data: { object, ...(previous ? { previous_attributes: previous } : {}) },
    livemode: false,
    pending_webhooks: 0,
    request: { id: unit.request.id, idempotency_key: unit.request.idempotencyKey },
    type,
  } as Stripe.Event;
  const about = (object as { id?: string }).id ?? null;
  const { id, created } = event;
  world.events.insert({ id, seq, account: connected, type, created, object: about }, event);
  unit.eventIds.push(event.id);
  world.surroundings.inspector?.event(world.key, event);
  for (const endpoint of world.collections.webhook_endpoint.list(world.platformId)) {
    if (endpoint.object.status !== 'enabled' || endpoint.hidden.connect !== (connected !== null)) continue;
    const wanted = endpoint.object.enabled_events;
    if (!wanted.includes('*') && !wanted.includes(type)) continue;
    world.events.save(newDelivery(world, event.id, endpoint.id));
  }
}

export function newDelivery(world: World, event: string, endpoint: string): Delivery {
  const id = world.id('del');
  return { id, seq: world.nextSeq(), event, endpoint, state: 'queued', attempts: [], keptFor: null };
}

/** An account's own events belong to it, though the object is the platform's data. */
function accountOfEvent<K extends KindName>(kind: K, entry: EntryOf<K>): string {
  return kind === 'account' ? entry.id : entry.account;
}
