export interface FaultMatch {
  method?: string;
  /** A regular expression over the path, such as `/confirm$`. */
  path?: string;
  account?: string;
  /** Every pair must be in the metadata of the request, or of the object that its path or its event names. */
  metadata?: Record<string, string>;
  /** For webhooks: the event's type; `charge.*` takes all that begin so. */
  type?: string;
}

/** A request or a delivery, as faults look at it. */
export interface Subject {
  method?: string;
  path?: string;
  account?: string | null;
  metadata?: unknown;
  type?: string;
}

export function matches(match: FaultMatch, subject: Subject): boolean {
  if (match.method && match.method !== subject.method) return false;
  if (match.path && !new RegExp(match.path).test(subject.path ?? '')) return false;
  if (match.account && match.account !== subject.account) return false;
  if (match.type && !isOfType(match.type, subject.type ?? '')) return false;
  const metadata = (subject.metadata ?? {}) as Record<string, unknown>;
  return Object.entries(match.metadata ?? {}).every(([key, value]) => metadata[key] === value);
}

function isOfType(wanted: string, type: string): boolean {
  return wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}
