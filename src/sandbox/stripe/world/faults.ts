export const API_FAULTS = [
  'http_500_before',
  'http_500_after',
  'timeout_before',
  'timeout_after',
  'reset_before',
  'reset_after',
  'truncate_body_after',
  'http_429',
  'lock_timeout',
  '409_in_use',
  'slow',
  'http_503_html',
] as const;

export const WEBHOOK_FAULTS = [
  'drop',
  'delay',
  'duplicate',
  'reorder',
  'bad_signature',
  'old_timestamp',
  'wrong_api_version',
  'unknown_type',
  'hold',
] as const;

export type ApiFaultKind = (typeof API_FAULTS)[number];
export type WebhookFaultKind = (typeof WEBHOOK_FAULTS)[number];

export interface FaultMatch {
  method?: string;
  /** A regular expression over the path, such as `/confirm$`. */
  path?: string;
  account?: string;
  /** Every pair must be in the request's metadata. */
  metadata?: Record<string, string>;
  /** For webhooks: the event's type. */
  type?: string;
}

export interface Fault {
  id: string;
  kind: ApiFaultKind | WebhookFaultKind;
  match: FaultMatch;
  /** Matching requests let through before the fault begins. */
  after: number;
  /** How many times it still happens. */
  times: number;
  /** Milliseconds for `slow` and `delay`, copies for `duplicate`, size of the window for `reorder`. */
  value: number;
  reason: string | null;
}

interface Subject {
  method?: string;
  path?: string;
  account?: string | null;
  metadata?: unknown;
  type?: string;
}

/** Faults asked through the control API. They live in memory: a restart clears them. */
export class Faults {
  #next = 1;
  list: Fault[] = [];

  add(fault: Omit<Fault, 'id'>): Fault {
    const added = { ...fault, id: `fault_${this.#next++}` };
    this.list.push(added);
    return added;
  }

  clear(id?: string): void {
    this.list = id ? this.list.filter((fault) => fault.id !== id) : [];
  }

  /** The first fault of these kinds that applies, used up by one. */
  take(kinds: readonly Fault['kind'][], subject: Subject): Fault | null {
    for (const fault of this.list) {
      if (!kinds.includes(fault.kind) || fault.times <= 0 || !matches(fault.match, subject)) continue;
      if (fault.after > 0) {
        fault.after -= 1;
        continue;
      }
      fault.times -= 1;
      return fault;
    }
    return null;
  }
}

function matches(match: FaultMatch, subject: Subject): boolean {
  if (match.method && match.method !== subject.method) return false;
  if (match.path && !new RegExp(match.path).test(subject.path ?? '')) return false;
  if (match.account && match.account !== subject.account) return false;
  if (match.type && match.type !== subject.type) return false;
  const metadata = (subject.metadata ?? {}) as Record<string, unknown>;
  return Object.entries(match.metadata ?? {}).every(([key, value]) => metadata[key] === value);
}
