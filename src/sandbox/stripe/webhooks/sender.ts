import type Stripe from 'stripe';
import type { Delivery } from '../world/event-log.ts';
import { WEBHOOK_FAULTS } from '../world/faults.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { postEvent } from './post.ts';
import { signature } from './sign.ts';

const AT_ONCE = 16;

/** Hands events to the application, several at a time, in no promised order, and plans the retries. */
export class Sender {
  readonly #flying = new Map<World, Set<string>>();
  readonly #reordered = new Map<World, string[]>();
  #closed = false;

  /** Deliveries queued or in flight now. */
  undelivered(world: World): number {
    return new Set([...world.events.queued, ...(this.#flying.get(world) ?? [])]).size;
  }

  kick(world: World): void {
    if (world.events.queued.size > 0) setImmediate(() => this.#fill(world));
  }

  close(): void {
    this.#closed = true;
  }

  #fill(world: World): void {
    const flying = this.#flying.get(world) ?? new Set<string>();
    this.#flying.set(world, flying);
    while (!this.#closed && !world.retired && flying.size < AT_ONCE) {
      const waiting = [...firstOf(world.events.queued, 64)].filter((id) => !flying.has(id));
      const index = world.profile.shuffleEvents ? Math.floor(world.random() * waiting.length) : 0;
      const id = waiting[index];
      const delivery = id ? world.events.deliveries.get(id) : undefined;
      if (!delivery) return;
      flying.add(delivery.id);
      void this.#deliver(world, delivery).finally(() => {
        flying.delete(delivery.id);
        if (!this.#closed) this.#fill(world);
      });
    }
  }

  async #deliver(world: World, delivery: Delivery): Promise<void> {
    const body = world.events.body(delivery.event);
    const endpoint = world.collections.webhook_endpoint.find(delivery.endpoint);
    if (!body || !endpoint || endpoint.object.status !== 'enabled') {
      this.#save(world, { ...delivery, state: 'failed' });
      return;
    }
    // An endpoint has a version of its own, whatever the request spoke that caused the event.
    const event: Stripe.Event = { ...body, api_version: endpoint.object.api_version };
    const fault = world.faults.take(WEBHOOK_FAULTS, { type: event.type, account: event.account ?? null });
    const send = (sent: Stripe.Event, secrets: readonly string[], age = 0) => {
      const body = JSON.stringify(sent);
      const signed = signature(secrets, body, Math.floor(Date.now() / 1000) - age);
      return postEvent(endpoint.object.url, body, signed, world.profile.webhookTimeoutMs);
    };
    const secrets = secretsOf(world, endpoint);
    switch (fault?.kind) {
      case 'drop':
        return this.#record(world, delivery, { status: null, error: 'dropped (fault)' }, 'failed');
      case 'hold':
        return this.#save(world, { ...delivery, state: 'held' });
      case 'reorder':
        if (this.#postpone(world, delivery, fault.value)) return;
        break;
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, fault.value));
        break;
      case 'bad_signature':
        return this.#record(world, delivery, await send(event, ['whsec_wrong']));
      case 'old_timestamp':
        return this.#record(world, delivery, await send(event, secrets, 3600));
      case 'wrong_api_version':
        return this.#record(world, delivery, await send({ ...event, api_version: '2020-08-27' }, secrets));
      case 'unknown_type':
        await send(
          { ...event, id: `${event.id}x`, type: 'sandbox.unknown' as 'account.updated' } as Stripe.Event,
          secrets,
        );
        break;
      case 'duplicate':
        for (let copy = 1; copy < Math.max(2, fault.value); copy += 1) await send(event, secrets);
    }
    this.#record(world, delivery, await send(event, secrets));
  }

  /** Keeps a delivery back until `window` later ones of its world have been sent. */
  #postpone(world: World, delivery: Delivery, window: number): boolean {
    const held = this.#reordered.get(world) ?? [];
    this.#reordered.set(world, held);
    if (held.includes(delivery.id)) return false;
    held.push(delivery.id);
    this.#save(world, { ...delivery, state: 'held', tampering: [`after ${Math.max(1, window)}`] });
    return true;
  }

  #record(
    world: World,
    delivery: Delivery,
    posted: { status: number | null; error: string | null },
    forced?: Delivery['state'],
  ): void {
    const current = world.events.deliveries.get(delivery.id);
    if (this.#closed || world.retired || !current) return;
    const attempts = [...current.attempts, { at: new Date().toISOString(), ...posted }];
    const accepted = posted.status !== null && posted.status >= 200 && posted.status < 300;
    const delay = world.profile.webhookRetrySeconds[attempts.length - 1];
    const state = forced ?? (accepted ? 'delivered' : delay === undefined ? 'failed' : 'scheduled');
    world.change(() => {
      world.events.save({ ...current, attempts, state, tampering: [] });
      if (state === 'scheduled' && delay !== undefined) {
        const at = world.nowMs() + delay * 1000;
        world.schedule.ask(`retry:${delivery.id}`, at, 'webhook_retry', { delivery: delivery.id });
      }
      this.#releaseReordered(world);
    });
  }

  #releaseReordered(world: World): void {
    const held = this.#reordered.get(world) ?? [];
    this.#reordered.set(
      world,
      held.filter((id) => {
        const delivery = world.events.deliveries.get(id);
        if (delivery?.state !== 'held') return false;
        const left = Number(delivery.tampering[0]?.split(' ')[1] ?? 0) - 1;
        if (left > 0) world.events.save({ ...delivery, tampering: [`after ${left}`] });
        else world.events.save({ ...delivery, state: 'queued', tampering: [] });
        return left > 0;
      }),
    );
  }

  #save(world: World, delivery: Delivery): void {
    if (!this.#closed && !world.retired) world.change(() => world.events.save(delivery));
  }
}

function* firstOf<T>(values: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const value of values) {
    if (left-- <= 0) return;
    yield value;
  }
}

/** The endpoint's secret, and during a rotation the one that it replaces. */
function secretsOf(world: World, { hidden }: EntryOf<'webhook_endpoint'>): string[] {
  const { secret, former } = hidden;
  return former && former.untilMs > world.nowMs() ? [secret, former.secret] : [secret];
}
