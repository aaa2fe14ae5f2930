import type { Database } from './database.ts';

type Write = (db: Database) => void;

/**
 * One request, page post or due thing: everything that it changes is written in one SQLite transaction before its answer
 * leaves, or undone in memory when it is refused.
 */
export class Unit {
  readonly #writes = new Map<string, Write>();
  readonly #undo: (() => void)[] = [];
  readonly #afterCommit: (() => void)[] = [];
  readonly eventIds: string[] = [];
  /** Objects that its lists looked at: what a request costs must not grow with the world. */
  visited = 0;

  constructor(readonly request: { id: string | null; idempotencyKey: string | null }) {}

  /** A later write under the same name replaces the earlier one: a row changed three times is written once. */
  write(name: string, write: Write): void {
    this.#writes.set(name, write);
  }

  onUndo(undo: () => void): void {
    this.#undo.push(undo);
  }

  onCommit(effect: () => void): void {
    this.#afterCommit.push(effect);
  }

  commit(db: Database): void {
    if (this.#writes.size > 0) {
      db.transaction(() => {
        for (const write of this.#writes.values()) write(db);
      });
    }
    for (const effect of this.#afterCommit) effect();
  }

  discard(): void {
    for (const undo of this.#undo.reverse()) undo();
  }
}
