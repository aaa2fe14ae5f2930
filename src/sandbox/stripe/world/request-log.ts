export interface LoggedRequest {
  at: string;
  requestId: string;
  method: string;
  path: string;
  account: string | null;
  idempotencyKey: string | null;
  params: unknown;
  status: number | null;
  fault: string | null;
  /** Parameters that Stripe knows and the sandbox accepts without effect. */
  ignored: string[];
  error: string | null;
}

const KEPT = 2000;

/** The last requests of a world, for assertions and the dashboard; in memory only. */
export class RequestLog {
  #entries: LoggedRequest[] = [];

  add(entry: LoggedRequest): void {
    this.#entries.push(entry);
    if (this.#entries.length > 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
  }

  list(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}
