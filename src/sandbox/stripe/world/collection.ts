import { insertInOrder, positionOf, removeFrom } from './ordered.ts';
import type { Unit } from './unit.ts';

export interface Entry<O, H> {
  readonly id: string;
  /** The account whose data this is: the platform's, or a connected account's. */
  readonly account: string;
  readonly seq: number;
  readonly object: O;
  /** What Stripe knows and does not show: card numbers, scripts, open challenges. */
  readonly hidden: H;
}

export type IndexOf<O, H> = (entry: Entry<O, H>) => string | null | undefined;

interface Home {
  readonly key: string;
  unit(): Unit;
  nextSeq(): number;
}

/**
 * The objects of one kind: a map by id and, per index, ids in order of creation, so that a list by parent costs its own
 * length however many objects there are. Entries are never changed in place: each change is a new entry, which makes
 * undoing trivial.
 */
export class Collection<O extends { id: string }, H> {
  readonly #entries = new Map<string, Entry<O, H>>();
  readonly #lists = new Map<string, Entry<O, H>[]>();

  constructor(
    readonly kind: string,
    readonly indexes: Readonly<Record<string, IndexOf<O, H>>>,
    private readonly home: Home,
  ) {}

  get size(): number {
    return this.#entries.size;
  }

  find(id: string | null | undefined, account?: string): Entry<O, H> | undefined {
    const entry = id ? this.#entries.get(id) : undefined;
    return entry && (account === undefined || entry.account === account) ? entry : undefined;
  }

  insert(account: string, object: O, hidden: H): Entry<O, H> {
    const entry = { id: object.id, account, seq: this.home.nextSeq(), object, hidden };
    this.load(entry);
    this.home.unit().onUndo(() => this.#unload(entry));
    this.#persist(entry);
    return entry;
  }

  change(id: string, object: Partial<O>, hidden: Partial<H> = {}): Entry<O, H> {
    const before = this.#entries.get(id);
    if (!before) throw new Error(`no ${this.kind} ${id}`);
    const after = {
      ...before,
      object: { ...before.object, ...object },
      hidden: { ...before.hidden, ...hidden },
    };
    this.#replace(before, after);
    this.home.unit().onUndo(() => this.#replace(after, before));
    this.#persist(after);
    return after;
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#unload(entry);
    const { key } = this.home;
    const unit = this.home.unit();
    unit.onUndo(() => this.load(entry));
    unit.write(`item:${this.kind}:${id}`, (db) =>
      db.run('delete from item where world = ? and kind = ? and id = ?', key, this.kind, id),
    );
  }

  /** Entries of one account (or of one indexed value within it), oldest first. */
  list(account: string, index = '', value = ''): readonly Entry<O, H>[] {
    return this.#lists.get(listKey(index, account, value)) ?? [];
  }

  /** Entries of all accounts, oldest first. */
  inOrder(): readonly Entry<O, H>[] {
    return this.#lists.get(EVERYONE) ?? [];
  }

  all(): Iterable<Entry<O, H>> {
    return this.#entries.values();
  }

  /** Puts an entry in memory without writing it: loading, and undoing a removal. */
  load(entry: Entry<O, H>): void {
    this.#entries.set(entry.id, entry);
    for (const key of this.#keysOf(entry)) insertInOrder(this.#listOf(key), entry);
  }

  #unload(entry: Entry<O, H>): void {
    this.#entries.delete(entry.id);
    for (const key of this.#keysOf(entry)) this.#leaveList(key, entry);
  }

  #replace(before: Entry<O, H>, after: Entry<O, H>): void {
    this.#entries.set(after.id, after);
    const old = this.#keysOf(before);
    const now = this.#keysOf(after);
    for (const key of old) if (!now.includes(key)) this.#leaveList(key, before);
    for (const key of now) {
      const list = this.#listOf(key);
      if (old.includes(key)) list[positionOf(list, after.seq)] = after;
      else insertInOrder(list, after);
    }
  }

  #keysOf(entry: Entry<O, H>): string[] {
    const keys = [EVERYONE, listKey('', entry.account, '')];
    for (const [name, read] of Object.entries(this.indexes)) {
      const value = read(entry);
      if (value) keys.push(listKey(name, entry.account, value));
    }
    return keys;
  }

  #listOf(key: string): Entry<O, H>[] {
    let list = this.#lists.get(key);
    if (!list) {
      list = [];
      this.#lists.set(key, list);
    }
    return list;
  }

  #leaveList(key: string, entry: Entry<O, H>): void {
    const list = this.#listOf(key);
    removeFrom(list, entry.seq);
    if (list.length === 0) this.#lists.delete(key);
  }

  #persist(entry: Entry<O, H>): void {
    const { key } = this.home;
    this.home
      .unit()
      .write(`item:${this.kind}:${entry.id}`, (db) =>
        db.run(
          'insert or replace into item (world, kind, id, account, seq, object, hidden) values (?, ?, ?, ?, ?, ?, ?)',
          key,
          this.kind,
          entry.id,
          entry.account,
          entry.seq,
          JSON.stringify(entry.object),
          JSON.stringify(entry.hidden),
        ),
      );
  }
}

/** No account has this name. */
const EVERYONE = '*';
const listKey = (index: string, account: string, value: string) => `${index}|${account}|${value}`;
