import type { ServerResponse } from 'node:http';
import type { Mishap } from '../world/faults.ts';
import { answer, truncate } from './http-io.ts';
import type { Replay } from './idempotency.ts';

export interface Outcome extends Replay {
  headers: Record<string, string>;
  fault: Mishap | null;
}

/** Faults of the line itself. True when nothing more must be answered. */
export async function broken(
  outcome: Outcome,
  response: ServerResponse,
  headers: Record<string, string>,
): Promise<boolean> {
  switch (outcome.fault?.kind) {
    case 'timeout_before':
    case 'timeout_after':
      return true;
    case 'reset_before':
    case 'reset_after':
      response.socket?.destroy();
      return true;
    case 'truncate_body_after':
      truncate(response, outcome.status, outcome.body, headers);
      return true;
    case 'http_503_html':
      answer(response, 503, '<html><body><h1>503 Service Unavailable</h1></body></html>', {
        'Content-Type': 'text/html',
      });
      return true;
    default:
      return false;
  }
}
