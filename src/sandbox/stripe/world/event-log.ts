import type Stripe from 'stripe';
import type { Database } from './database.ts';
import { type EventHeader, EventIndex } from './event-index.ts';
import type { Unit } from './unit.ts';

/** One attempt to hand an event to an endpoint, as the dashboard and the log show it. */
export interface Attempt {
  /** Wall time, ISO. */
  at: string;
  status: number | null;
  error: string | null;
  /** Kind of the fault that was asked for it. */
  fault: string | null;
}

export interface Delivery {
  readonly id: string;
  readonly seq: number;
  readonly event: string;
  readonly endpoint: string;
  /** `queued` counts as undelivered; `scheduled` waits for a retry; `held` waits for a release. */
  readonly state: 'queued' | 'held' | 'scheduled' | 'delivered' | 'failed';
  readonly attempts: readonly Attempt[];
  /** How many later deliveries must go first, while `reorder` holds it; 0 once they have gone. */
  readonly keptFor: number | null;
}

interface Home {
  readonly key: string;
  readonly db: Database;
  unit(): Unit;
}

/** Events and their deliveries. Bodies stay on disk (a large world would not fit in memory); headers are in memory. */
export class EventLog {
  readonly index = new EventIndex();
  readonly deliveries = new Map<string, Delivery>();
  /** Ids of the deliveries that may be sent now, oldest first. */
  readonly queued = new Set<string>();
  /** Ids of those that a fault keeps back. */
  readonly held = new Set<string>();
  readonly #byEvent = new Map<string, Set<string>>();

  constructor(private readonly home: Home) {}

  body(id: string): Stripe.Event | undefined {
    const found = this.home.db.row<{ body: string }>(
      'select body from event where world = ? and id = ?',
      this.home.key,
      id,
    );
    return found && ({ ...JSON.parse(found.body), pending_webhooks: this.pending(id) } as Stripe.Event);
  }

  insert(header: EventHeader, body: Stripe.Event): void {
    const { key } = this.home;
    const unit = this.home.unit();
    this.index.add(header);
    unit.onUndo(() => this.index.remove(header));
    unit.write(`event:${header.id}`, (db) =>
      db.run(
        'insert into event (world, id, seq, account, type, created, object, body) values (?, ?, ?, ?, ?, ?, ?, ?)',
        key,
        header.id,
        header.seq,
        header.account,
        header.type,
        header.created,
        header.object,
        JSON.stringify(body),
      ),
    );
  }

  save(delivery: Delivery): void {
    const { key } = this.home;
    const before = this.deliveries.get(delivery.id);
    const unit = this.home.unit();
    this.loadDelivery(delivery);
    unit.onUndo(() => {
      if (before) return this.loadDelivery(before);
      this.#unloadDelivery(delivery);
    });
    unit.write(`delivery:${delivery.id}`, (db) =>
      db.run(
        'insert or replace into delivery (world, id, seq, body) values (?, ?, ?, ?)',
        key,
        delivery.id,
        delivery.seq,
        JSON.stringify(delivery),
      ),
    );
  }

  loadDelivery(delivery: Delivery): void {
    this.deliveries.set(delivery.id, delivery);
    for (const state of ['queued', 'held'] as const) {
      if (delivery.state === state) this[state].add(delivery.id);
      else this[state].delete(delivery.id);
    }
    const ofEvent = this.#byEvent.get(delivery.event);
    if (ofEvent) ofEvent.add(delivery.id);
    else this.#byEvent.set(delivery.event, new Set([delivery.id]));
    this.index.setAcknowledged(delivery.event, this.pending(delivery.event) === 0);
  }

  #unloadDelivery({ id, event }: Delivery): void {
    this.deliveries.delete(id);
    this.queued.delete(id);
    this.held.delete(id);
    this.#byEvent.get(event)?.delete(id);
    this.index.setAcknowledged(event, this.pending(event) === 0);
  }

  /** Its deliveries, oldest first. */
  deliveriesOf(event: string): Delivery[] {
    return [...(this.#byEvent.get(event) ?? [])].flatMap((id) => this.deliveries.get(id) ?? []);
  }

  /** Endpoints that have not yet acknowledged the event. */
  pending(event: string): number {
    const acknowledged = new Map<string, boolean>();
    for (const { endpoint, state } of this.deliveriesOf(event)) {
      acknowledged.set(endpoint, acknowledged.get(endpoint) || state === 'delivered');
    }
    return [...acknowledged.values()].filter((taken) => !taken).length;
  }
}
