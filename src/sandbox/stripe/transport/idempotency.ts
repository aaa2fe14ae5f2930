import { createHash } from 'node:crypto';
import type { World } from '../world/world.ts';
import { ApiError, invalid } from './api-error.ts';

export interface Replay {
  status: number;
  body: string;
}

interface Row extends Replay {
  fingerprint: string;
  at: number;
}

const KEPT_MS = 24 * 3600 * 1000;

/** Keys being executed now, per world and account. */
const inFlight = new Set<string>();

/** Stripe's idempotency for one POST: what was answered first is answered again, for a day of the world's clock. */
export class IdempotentCall {
  readonly #name: string;
  readonly #fingerprint: string;

  constructor(
    private readonly world: World,
    account: string,
    readonly key: string,
    request: { method: string; path: string; params: unknown },
  ) {
    if (key.length > 255) {
      throw invalid(`Idempotency keys must be at most 255 characters long, this one has ${key.length}.`);
    }
    this.#name = `${account}|${key}`;
    this.#fingerprint = createHash('sha256')
      .update(`${request.method} ${request.path} ${JSON.stringify(sorted(request.params))}`)
      .digest('base64');
  }

  /** The stored answer, if this key was executed; refuses the key when it serves another request or is being executed. */
  begin(): Replay | null {
    const row = this.world.db.row<Row>(
      'select status, body, fingerprint, at from replay where world = ? and key = ?',
      this.world.key,
      this.#name,
    );
    if (row && this.world.nowMs() - row.at < KEPT_MS) {
      if (row.fingerprint !== this.#fingerprint) throw this.#otherRequest();
      return row;
    }
    if (inFlight.has(this.#flight)) {
      throw new ApiError(409, {
        type: 'idempotency_error',
        code: 'idempotency_key_in_use',
        message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${this.key}. Please try again later.`,
      });
    }
    inFlight.add(this.#flight);
    return null;
  }

  end(): void {
    inFlight.delete(this.#flight);
  }

  /** Keeps the answer, within the unit of work that made it. */
  store(answer: Replay): void {
    const { key } = this.world;
    const at = this.world.nowMs();
    this.world.unit().write(`replay:${this.#name}`, (db) => {
      db.run('delete from replay where world = ? and at < ?', key, at - KEPT_MS);
      db.run(
        'insert or replace into replay (world, key, at, fingerprint, status, body) values (?, ?, ?, ?, ?, ?)',
        key,
        this.#name,
        at,
        this.#fingerprint,
        answer.status,
        answer.body,
      );
    });
  }

  get #flight(): string {
    return `${this.world.key}|${this.#name}`;
  }

  #otherRequest(): ApiError {
    return new ApiError(400, {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${this.key}' if you meant to execute a different request.`,
    });
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.map(([key, item]) => [key, sorted(item)]);
}
