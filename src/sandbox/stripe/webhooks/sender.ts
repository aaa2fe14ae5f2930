import type Stripe from 'stripe';
import type { Delivery } from '../world/event-log.ts';
import type { Mishap } from '../world/faults.ts';
import type { World } from '../world/world.ts';
import { attempt } from './attempt.ts';
import type { Posted } from './post.ts';

const AT_ONCE = 16;

/** How long `reorder` keeps a delivery back when nothing comes that could overtake it, on the world's clock. */
const LONGEST_REORDER_MS = 60_000;

/** Hands events to the application, several at a time, in no promised order, and plans the retries. */
export class Sender {
  readonly #flying = new WeakMap<World, Set<string>>();
  #closed = false;

  /** Deliveries queued or in flight now. */
  undelivered(world: World): number {
    const flying = [...(this.#flying.get(world) ?? [])];
    return world.events.queued.size + flying.filter((id) => !world.events.queued.has(id)).length;
  }

  kick(world: World): void {
    if (world.events.queued.size > 0) setImmediate(() => this.#fill(world));
  }

  close(): void {
    this.#closed = true;
  }

  #fill(world: World): void {
    if (this.#closed || world.retired) return;
    const flying = this.#flying.get(world) ?? new Set<string>();
    this.#flying.set(world, flying);
    while (flying.size < AT_ONCE) {
      const waiting = [...firstOf(world.events.queued, 64)].filter((id) => !flying.has(id));
      const index = world.profile.shuffleEvents ? Math.floor(world.random() * waiting.length) : 0;
      const id = waiting[index];
      const delivery = id ? world.events.deliveries.get(id) : undefined;
      if (!delivery) return;
      flying.add(delivery.id);
      void this.#deliver(world, delivery).finally(() => {
        flying.delete(delivery.id);
        this.#fill(world);
      });
    }
  }

  async #deliver(world: World, delivery: Delivery): Promise<void> {
    const body = world.events.body(delivery.event);
    const endpoint = world.collections.webhook_endpoint.find(delivery.endpoint);
    if (!body || !endpoint || endpoint.object.status !== 'enabled') {
      return this.#save(world, { ...delivery, state: 'failed' });
    }
    // An endpoint has a version of its own, whatever the request spoke that caused the event.
    const event: Stripe.Event = { ...body, api_version: endpoint.object.api_version };
    const fault = delivery.keptFor === null ? world.faults.take('webhook', subjectOf(event)) : null;
    if (fault?.kind === 'hold') return this.#save(world, { ...delivery, state: 'held' });
    if (fault?.kind === 'reorder') return this.#postpone(world, delivery, Math.max(1, fault.value));
    const dropped: Posted = { status: null, error: 'dropped (fault)' };
    const posted = fault?.kind === 'drop' ? dropped : await attempt(world, event, endpoint, fault);
    this.#record(world, delivery, event, posted, fault);
  }

  /** Keeps a delivery back until `window` later ones of its world have been sent. */
  #postpone(world: World, delivery: Delivery, window: number): void {
    this.#save(world, { ...delivery, state: 'held', keptFor: window }, () => {
      this.#askAgain(world, delivery.id, LONGEST_REORDER_MS);
    });
  }

  #record(world: World, delivery: Delivery, event: Stripe.Event, posted: Posted, fault: Mishap | null): void {
    const current = world.events.deliveries.get(delivery.id);
    if (this.#closed || world.retired || !current) return;
    const at = new Date().toISOString();
    const one = { at, ...posted, fault: fault?.kind ?? null };
    world.log.attempts.add({ ...one, event: event.id, type: event.type, endpoint: delivery.endpoint });
    const attempts = [...current.attempts, one];
    const accepted = posted.status !== null && posted.status >= 200 && posted.status < 300;
    const delay = world.profile.webhookRetrySeconds[attempts.length - 1];
    const refused = delay === undefined || fault?.kind === 'drop' ? 'failed' : 'scheduled';
    const state = accepted ? 'delivered' : refused;
    this.#save(world, { ...current, attempts, state, keptFor: null }, () => {
      if (state === 'scheduled' && delay !== undefined) this.#askAgain(world, delivery.id, delay * 1000);
      this.#letOvertaken(world);
    });
  }

  #askAgain(world: World, delivery: string, delayMs: number): void {
    world.schedule.ask(`retry:${delivery}`, world.nowMs() + delayMs, 'webhook_retry', { delivery });
  }

  /** One more delivery has gone: those that `reorder` holds wait for one fewer. */
  #letOvertaken(world: World): void {
    for (const id of [...world.events.held]) {
      const held = world.events.deliveries.get(id);
      if (!held || held.keptFor === null) continue;
      const keptFor = held.keptFor - 1;
      if (keptFor > 0) world.events.save({ ...held, keptFor });
      else {
        world.schedule.drop(`retry:${id}`);
        world.events.save({ ...held, state: 'queued', keptFor: 0 });
      }
    }
  }

  #save(world: World, delivery: Delivery, more: () => void = () => {}): void {
    if (this.#closed || world.retired) return;
    world.change(() => {
      world.events.save(delivery);
      more();
    });
  }
}

function subjectOf(event: Stripe.Event) {
  const { metadata } = event.data.object as { metadata?: unknown };
  return { type: event.type, account: event.account ?? null, metadata };
}

function* firstOf<T>(values: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const value of values) {
    if (left-- <= 0) return;
    yield value;
  }
}
