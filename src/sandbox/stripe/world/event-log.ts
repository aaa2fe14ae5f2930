import type Stripe from 'stripe';
import type { Database } from './database.ts';
import type { Unit } from './unit.ts';

export interface EventHeader {
  readonly id: string;
  readonly seq: number;
  readonly account: string | null;
  readonly type: string;
  readonly created: number;
}

/** One attempt to hand an event to an endpoint, as the dashboard and the log show it. */
export interface Attempt {
  /** Wall time, ISO. */
  at: string;
  status: number | null;
  error: string | null;
}

export interface Delivery {
  readonly id: string;
  readonly seq: number;
  readonly event: string;
  readonly endpoint: string;
  /** `queued` counts as undelivered; `scheduled` waits for a retry; `held` waits for a release. */
  readonly state: 'queued' | 'held' | 'scheduled' | 'delivered' | 'failed';
  readonly attempts: readonly Attempt[];
  /** Copies, delays and falsifications asked by faults, consumed by the next attempt. */
  readonly tampering: readonly string[];
}

interface Home {
  readonly key: string;
  readonly db: Database;
  unit(): Unit;
}

/** Events and their deliveries. Bodies stay on disk (a large world would not fit in memory); headers are in memory. */
export class EventLog {
  readonly headers: EventHeader[] = [];
  readonly deliveries = new Map<string, Delivery>();
  /** Ids of the deliveries that may be sent now, oldest first. */
  readonly queued = new Set<string>();
  readonly #byId = new Map<string, EventHeader>();
  readonly #byEvent = new Map<string, Set<string>>();

  constructor(private readonly home: Home) {}

  header(id: string): EventHeader | undefined {
    return this.#byId.get(id);
  }

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
    this.load(header);
    unit.onUndo(() => {
      this.#byId.delete(header.id);
      this.headers.splice(this.headers.indexOf(header), 1);
    });
    unit.write(`event:${header.id}`, (db) =>
      db.run(
        'insert into event (world, id, seq, account, type, created, body) values (?, ?, ?, ?, ?, ?, ?)',
        key,
        header.id,
        header.seq,
        header.account,
        header.type,
        header.created,
        JSON.stringify(body),
      ),
    );
  }

  load(header: EventHeader): void {
    this.headers.push(header);
    this.#byId.set(header.id, header);
  }

  save(delivery: Delivery): void {
    const { key } = this.home;
    const before = this.deliveries.get(delivery.id);
    const unit = this.home.unit();
    this.loadDelivery(delivery);
    unit.onUndo(() => {
      if (before) return this.loadDelivery(before);
      this.deliveries.delete(delivery.id);
      this.queued.delete(delivery.id);
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
    if (delivery.state === 'queued') this.queued.add(delivery.id);
    else this.queued.delete(delivery.id);
    const ofEvent = this.#byEvent.get(delivery.event);
    if (ofEvent) ofEvent.add(delivery.id);
    else this.#byEvent.set(delivery.event, new Set([delivery.id]));
  }

  deliveriesOf(event: string): Delivery[] {
    return [...(this.#byEvent.get(event) ?? [])].flatMap((id) => this.deliveries.get(id) ?? []);
  }

  /** Endpoints that have not yet acknowledged the event. */
  pending(event: string): number {
    return this.deliveriesOf(event).filter((delivery) => delivery.state !== 'delivered').length;
  }
}
