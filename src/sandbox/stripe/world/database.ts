import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

const SCHEMA = `
create table if not exists property (name text primary key, value text not null) without rowid;
create table if not exists world (key text primary key, handle text not null unique, meta text not null) without rowid;
create table if not exists item (world text, kind text, id text, account text, seq integer, object text, hidden text,
  primary key (world, kind, id)) without rowid;
create table if not exists due (world text, id text, at integer, seq integer, kind text, payload text,
  primary key (world, id)) without rowid;
create table if not exists event (world text, id text, seq integer, account text, type text, created integer, body text,
  object text, primary key (world, id)) without rowid;
create table if not exists delivery (world text, id text, seq integer, body text, primary key (world, id)) without rowid;
create table if not exists replay (world text, key text, at integer, fingerprint text, status integer, body text,
  primary key (world, key)) without rowid;
create index if not exists replay_at on replay (world, at);
`;

/** The tables that hold a world's content; a snapshot copies exactly these. */
const WORLD_TABLES = ['item', 'due', 'event', 'delivery', 'replay'] as const;

/**
 * One SQLite file for all worlds. WAL with `synchronous = normal`: a committed transaction survives the death of the
 * process (kill -9), which is what the sandbox promises; only a power cut could lose the last instants. The lock is exclusive:
 * the objects live in memory, so a second process on the same file would answer from another state.
 */
export class Database {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    this.#db = new DatabaseSync(join(directory, 'sandbox.sqlite'));
    try {
      this.#db.exec(
        'pragma busy_timeout = 1000; pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal;',
      );
      this.#db.exec(SCHEMA);
      this.#addMissingColumns();
    } catch (error) {
      this.#db.close();
      throw new Error(
        `The sandbox's directory ${directory} cannot be used; is another sandbox running on it?`,
        {
          cause: error,
        },
      );
    }
  }

  /** A directory of an earlier version did not note what an event is about. */
  #addMissingColumns(): void {
    if (this.row("select 1 from pragma_table_info('event') where name = 'object'")) return;
    this.#db.exec(
      "alter table event add column object text; update event set object = json_extract(body, '$.data.object.id');",
    );
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#prepare(sql).run(...values);
  }

  rows<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#prepare(sql).all(...values) as T[];
  }

  row<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.#prepare(sql).get(...values) as T | undefined;
  }

  transaction(work: () => void): void {
    this.#db.exec('begin immediate');
    try {
      work();
      this.#db.exec('commit');
    } catch (error) {
      this.#db.exec('rollback');
      throw error;
    }
  }

  /** Reads a property of the whole data directory, making it at first use. */
  property(name: string, make: () => string): string {
    const found = this.storedProperty(name);
    if (found !== null) return found;
    const value = make();
    this.setProperty(name, value);
    return value;
  }

  storedProperty(name: string): string | null {
    return this.row<{ value: string }>('select value from property where name = ?', name)?.value ?? null;
  }

  setProperty(name: string, value: string): void {
    this.run('insert or replace into property (name, value) values (?, ?)', name, value);
  }

  /** Within a transaction: replaces everything that `to` holds by a copy of what `from` holds. */
  copyWorld(from: string, to: string): void {
    for (const table of WORLD_TABLES) {
      const columns = this.rows<{ name: string }>(`select name from pragma_table_info('${table}')`)
        .map((column) => column.name)
        .filter((name) => name !== 'world')
        .join(', ');
      this.run(`delete from ${table} where world = ?`, to);
      this.run(
        `insert into ${table} (world, ${columns}) select ?, ${columns} from ${table} where world = ?`,
        to,
        from,
      );
    }
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
