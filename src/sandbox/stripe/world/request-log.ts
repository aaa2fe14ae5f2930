export interface LoggedRequest {
  at: string;
  requestId: string;
  method: string;
  path: string;
  account: string | null;
  idempotencyKey: string | null;
  params: unknown;
  status: number | null;
  /** The body that was answered; the oldest ones are forgotten first. */
  response: string | null;
  fault: string | null;
  /** Ids of the events that it caused. */
  events: readonly string[];
  /** Objects that its lists looked at. */
  visited: number;
  /** Parameters that Stripe knows and the sandbox accepts without effect. */
  ignored: readonly string[];
  error: string | null;
}

/** One attempt to hand over an event. */
export interface LoggedAttempt {
  at: string;
  event: string;
  type: string;
  endpoint: string;
  status: number | null;
  error: string | null;
  fault: string | null;
}

const KEPT_REQUESTS = 4000;
const KEPT_ATTEMPTS = 4000;
/** Characters of answers kept in a world. */
const KEPT_BODIES = 4_000_000;

export interface LogPage<T> {
  entries: readonly (T & { number: number })[];
  /** Pass it as `before` for the page of older ones; null at the end. */
  before: number | null;
}

/** The last entries of a list, numbered from 1 in order of arrival. Memory only, and never more than a fixed number. */
export class Latest<T> {
  #entries: T[] = [];
  #dropped = 0;

  constructor(private readonly kept: number) {}

  add(entry: T): void {
    this.#entries.push(entry);
    if (this.#entries.length < this.kept * 1.25) return;
    this.#dropped += this.#entries.length - this.kept;
    this.#entries = this.#entries.slice(-this.kept);
  }

  /** Up to `limit` entries before the given number, oldest first. */
  page(limit: number, before = Infinity): LogPage<T> {
    const to = Math.max(0, Math.min(this.#entries.length, before - 1 - this.#dropped));
    const from = Math.max(0, to - limit, this.#entries.length - this.kept);
    const entries = this.#entries
      .slice(from, to)
      .map((entry, i) => ({ ...entry, number: this.#dropped + from + i + 1 }));
    return { entries, before: from > 0 && entries[0] ? entries[0].number : null };
  }
}

/** What a world was asked and what it sent, for assertions and for the curious. */
export class RequestLog {
  readonly requests = new Latest<LoggedRequest>(KEPT_REQUESTS);
  readonly attempts = new Latest<LoggedAttempt>(KEPT_ATTEMPTS);
  readonly #withBody: LoggedRequest[] = [];
  #characters = 0;

  addRequest(entry: LoggedRequest): void {
    this.requests.add(entry);
    if (!entry.response) return;
    this.#withBody.push(entry);
    this.#characters += entry.response.length;
    while (this.#characters > KEPT_BODIES) {
      const oldest = this.#withBody.shift();
      this.#characters -= oldest?.response?.length ?? this.#characters;
      if (oldest) oldest.response = null;
    }
  }
}
