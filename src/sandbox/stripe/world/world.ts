import { createHash } from 'node:crypto';
import type { Inspector } from '../conformance/inspector.ts';
import { Collection } from './collection.ts';
import type { Database } from './database.ts';
import { digest } from './digest.ts';
import { EventLog } from './event-log.ts';
import { Faults } from './faults.ts';
import { type Collections, INDEXES, type KindName } from './kinds.ts';
import type { WorldMeta } from './meta.ts';
import type { Profile } from './profile.ts';
import { RequestLog } from './request-log.ts';
import { Schedule } from './schedule.ts';
import { Unit } from './unit.ts';

export interface Surroundings {
  readonly db: Database;
  /** Address of the sandbox's pages, such as http://127.0.0.1:4242. */
  origin(): string;
  /** Holds what goes in and out against Stripe's types, in tests; null in the demo. */
  readonly inspector: Inspector | null;
  /** Called after each committed unit: deliveries may be waiting, the agenda may have changed. */
  committed(world: World): void;
}

const NO_REQUEST = { id: null, idempotencyKey: null };

/** Everything behind one secret key: objects, clock, agenda, events, faults, limits. */
export class World {
  readonly db: Database;
  readonly platformId: string;
  readonly collections: Collections;
  readonly schedule: Schedule;
  readonly events: EventLog;
  readonly faults = new Faults();
  readonly log = new RequestLog();
  /** Instant that a due thing sees as "now" while it happens. */
  frozenMs: number | null = null;
  /** Replaced in memory by a restore or a reset: what still runs for it must change nothing. */
  retired = false;
  #unit: Unit | null = null;
  #latestMs = 0;

  constructor(
    readonly key: string,
    readonly handle: string,
    public meta: WorldMeta,
    readonly surroundings: Surroundings,
  ) {
    this.db = surroundings.db;
    this.platformId = `acct_${digest(`platform:${key}`, 16)}`;
    this.schedule = new Schedule(this);
    this.events = new EventLog(this);
    const make = (kind: KindName) => [kind, new Collection(kind, INDEXES[kind] as never, this)];
    this.collections = Object.fromEntries((Object.keys(INDEXES) as KindName[]).map(make)) as never;
  }

  get profile(): Profile {
    return this.meta.profile;
  }

  /** Never earlier than a moment ago, even if the machine's clock is set back: lists rely on this order. */
  nowMs(): number {
    this.#latestMs = Math.max(this.#latestMs, this.frozenMs ?? Date.now() + this.meta.offsetMs);
    return this.#latestMs;
  }

  /** Unix seconds, as Stripe's `created` fields are. */
  now(): number {
    return Math.floor(this.nowMs() / 1000);
  }

  unit(): Unit {
    if (!this.#unit) throw new Error('a change outside a unit of work');
    return this.#unit;
  }

  /** Runs a synchronous change and makes it durable; an exception undoes it. */
  change<T>(work: (unit: Unit) => T, request = NO_REQUEST as Unit['request']): T {
    if (this.#unit) throw new Error('a unit of work inside another');
    if (this.retired) throw new Error('this world was restored or reset');
    const unit = new Unit(request);
    this.#unit = unit;
    try {
      const result = work(unit);
      unit.commit(this.db);
      return result;
    } catch (error) {
      unit.discard();
      throw error;
    } finally {
      this.#unit = null;
      this.surroundings.committed(this);
    }
  }

  setMeta(meta: Partial<WorldMeta>): void {
    const before = this.meta;
    this.meta = { ...before, ...meta };
    if (meta.offsetMs !== undefined) this.#latestMs = 0;
    this.unit().onUndo(() => {
      this.meta = { ...before, counter: this.meta.counter };
    });
    this.#persistMeta();
  }

  nextSeq(): number {
    this.meta.counter += 1;
    this.#persistMeta();
    return this.meta.counter;
  }

  /** A Stripe-like id, the same in every run with the same seed and the same requests. */
  id(prefix: string, length = 24): string {
    return `${prefix}_${this.token(length)}`;
  }

  token(length: number): string {
    return digest(`${this.meta.seed}:${this.key}:${this.nextSeq()}`, length);
  }

  /** A number in [0, 1) from the world's seed. */
  random(): number {
    this.meta.counter += 1;
    const bytes = createHash('sha256').update(`${this.meta.seed}:${this.meta.counter}:random`).digest();
    return bytes.readUInt32BE(0) / 2 ** 32;
  }

  #persistMeta(): void {
    this.#unit?.write('meta', (db) =>
      db.run('update world set meta = ? where key = ?', JSON.stringify(this.meta), this.key),
    );
  }
}
