import { firstPosition } from './ordered.ts';
import type { Unit } from './unit.ts';

/** Things that the passage of the world's clock makes happen; `rules/due.ts` says what each of them does. */
export type DueKind =
  | 'session_expires'
  | 'capture_settles'
  | 'hold_expires'
  | 'funds_available'
  | 'automatic_payout'
  | 'payout_leaves'
  | 'payout_arrives'
  | 'account_verified'
  | 'account_debited'
  | 'account_covered'
  | 'refund_fails'
  | 'refund_succeeds'
  | 'charge_contested'
  | 'dispute_ends'
  | 'webhook_retry';

export interface Due {
  readonly id: string;
  /** Milliseconds on the world's clock. */
  readonly at: number;
  readonly seq: number;
  readonly kind: DueKind;
  readonly payload: Readonly<Record<string, string>>;
}

interface Home {
  readonly key: string;
  unit(): Unit;
  nextSeq(): number;
}

/** The world's agenda, sorted by instant then by order of asking. One entry per id: asking twice changes nothing. */
export class Schedule {
  #sorted: Due[] = [];
  readonly #byId = new Map<string, Due>();
  readonly #counts = new Map<DueKind, number>();

  constructor(private readonly home: Home) {}

  next(): Due | undefined {
    return this.#sorted[0];
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  count(kind: DueKind): number {
    return this.#counts.get(kind) ?? 0;
  }

  ask(id: string, at: number, kind: DueKind, payload: Record<string, string> = {}): void {
    if (this.#byId.has(id)) return;
    const due: Due = { id, at, seq: this.home.nextSeq(), kind, payload };
    this.load(due);
    const { key } = this.home;
    const unit = this.home.unit();
    unit.onUndo(() => this.#unload(id));
    unit.write(`due:${id}`, (db) =>
      db.run(
        'insert or replace into due (world, id, at, seq, kind, payload) values (?, ?, ?, ?, ?, ?)',
        key,
        id,
        at,
        due.seq,
        kind,
        JSON.stringify(payload),
      ),
    );
  }

  drop(id: string): void {
    const due = this.#byId.get(id);
    if (!due) return;
    this.#unload(id);
    const { key } = this.home;
    const unit = this.home.unit();
    unit.onUndo(() => this.load(due));
    unit.write(`due:${id}`, (db) => db.run('delete from due where world = ? and id = ?', key, id));
  }

  load(due: Due): void {
    this.#byId.set(due.id, due);
    this.#counts.set(due.kind, this.count(due.kind) + 1);
    this.#sorted.splice(this.#position(due), 0, due);
  }

  #unload(id: string): void {
    const due = this.#byId.get(id);
    if (!due) return;
    this.#byId.delete(id);
    this.#counts.set(due.kind, this.count(due.kind) - 1);
    this.#sorted.splice(this.#position(due), 1);
  }

  #position({ at, seq }: Due): number {
    return firstPosition(this.#sorted, (other) => other.at > at || (other.at === at && other.seq >= seq));
  }
}
