import type { Entry } from './collection.ts';
import type { Database } from './database.ts';
import { digest } from './digest.ts';
import type { EventHeader } from './event-index.ts';
import type { Delivery } from './event-log.ts';
import type { KindName } from './kinds.ts';
import type { WorldMeta } from './meta.ts';
import { freshMeta } from './meta.ts';
import { DEFAULT_PROFILE } from './profile.ts';
import type { Due, DueKind } from './schedule.ts';
import { type Surroundings, World } from './world.ts';

const KEY = /^sk_test_[A-Za-z0-9]+$/;

interface ItemRow {
  kind: KindName;
  id: string;
  account: string;
  seq: number;
  object: string;
  hidden: string;
}

/** All worlds of the data directory, each brought into memory when it is first needed. */
export class Worlds {
  readonly #open = new Map<string, World>();

  constructor(
    private readonly db: Database,
    private readonly seed: string,
    private readonly surroundings: Surroundings,
  ) {}

  opened(): Iterable<World> {
    return this.#open.values();
  }

  /** The world of a secret key, made at its first use; null for something that is not a test key. */
  byKey(key: string): World | null {
    const known = this.#open.get(key);
    if (known) return known;
    if (!KEY.test(key)) return null;
    const row = this.db.row<{ handle: string; meta: string }>(
      'select handle, meta from world where key = ?',
      key,
    );
    return row ? this.#load(key, row.handle, JSON.parse(row.meta)) : this.#create(key);
  }

  /** A world only if it was used before: looking at one must not make it. */
  existing(key: string): World | null {
    return this.db.row('select key from world where key = ?', key) ? this.byKey(key) : null;
  }

  /** The world that pages name: its handle is in their addresses, the key never is. */
  byHandle(handle: string): World | null {
    const row = this.db.row<{ key: string }>('select key from world where handle = ?', handle);
    return row ? this.byKey(row.key) : null;
  }

  /** Opens the worlds that have something to do by themselves: an agenda, or webhooks to deliver. */
  openBusy(): void {
    const rows = this.db.rows<{ key: string }>(
      `select key from world where key in (select world from due union
        select world from delivery where json_extract(body, '$.state') in ('queued', 'held'))`,
    );
    for (const row of rows) this.byKey(row.key);
  }

  /** Puts what is stored under another name in a world's place (a restore, or a reset from a name that holds nothing). */
  replace(world: World, from: string, meta: WorldMeta): World {
    world.retired = true;
    this.#open.delete(world.key);
    this.db.transaction(() => {
      this.db.copyWorld(from, world.key);
      this.db.run('update world set meta = ? where key = ?', JSON.stringify(meta), world.key);
    });
    return this.#load(world.key, world.handle, meta);
  }

  #create(key: string): World {
    const meta = freshMeta(this.seed, Date.now());
    const handle = digest(`handle:${key}:${this.seed}`, 12);
    this.db.run('insert into world (key, handle, meta) values (?, ?, ?)', key, handle, JSON.stringify(meta));
    return this.#load(key, handle, meta);
  }

  #load(key: string, handle: string, stored: WorldMeta): World {
    const meta = { ...stored, profile: { ...DEFAULT_PROFILE, ...stored.profile } };
    const world = new World(key, handle, meta, this.surroundings);
    const items = this.db.rows<ItemRow>('select * from item where world = ? order by seq', key);
    for (const row of items) {
      const entry = { ...row, object: JSON.parse(row.object), hidden: JSON.parse(row.hidden) };
      (world.collections[row.kind] as { load(entry: Entry<never, never>): void }).load(entry as never);
    }
    type DueRow = Omit<Due, 'payload'> & { kind: DueKind; payload: string };
    for (const row of this.db.rows<DueRow>('select * from due where world = ? order by at, seq', key)) {
      world.schedule.load({ ...row, payload: JSON.parse(row.payload) });
    }
    const headers = this.db.rows<EventHeader>(
      'select id, seq, account, type, created, object from event where world = ? order by seq',
      key,
    );
    for (const header of headers) world.events.index.add(header);
    for (const row of this.db.rows<{ body: string }>(
      'select body from delivery where world = ? order by seq',
      key,
    )) {
      const delivery = JSON.parse(row.body) as Delivery;
      // What held it back lived in memory and ended with the process.
      world.events.loadDelivery(delivery.state === 'held' ? { ...delivery, state: 'queued' } : delivery);
    }
    this.#open.set(key, world);
    this.surroundings.committed(world);
    return world;
  }
}
