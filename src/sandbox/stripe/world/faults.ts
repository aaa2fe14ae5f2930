import { API_FAULTS, type FaultKind, WEBHOOK_FAULTS } from './fault-kinds.ts';
import { type FaultMatch, matches, type Subject } from './fault-match.ts';
import type { RandomFaults } from './random-faults.ts';

export interface Fault {
  id: string;
  kind: FaultKind;
  match: FaultMatch;
  /** Matching requests still let through before the fault begins. */
  after: number;
  /** How many times it still happens. */
  times: number;
  /** How many times it happened. */
  happened: number;
  /** Milliseconds for `slow` and `delay`, copies for `duplicate`, size of the window for `reorder`. */
  value: number;
  reason: string | null;
}

/** What is to happen to one request or one delivery. */
export type Mishap = Pick<Fault, 'kind' | 'value' | 'reason'>;

/** Faults asked through the control API. They live in memory: a restart, a restore and a reset clear them. */
export class Faults {
  #next = 1;
  list: Fault[] = [];
  random: RandomFaults | null = null;

  add(fault: Omit<Fault, 'id' | 'happened'>): Fault {
    const added = { ...fault, id: `fault_${this.#next++}`, happened: 0 };
    this.list.push(added);
    return added;
  }

  clear(id?: string): void {
    this.list = id ? this.list.filter((fault) => fault.id !== id) : [];
    if (!id) this.random = null;
  }

  /** The first fault of these kinds that applies, used up by one; or else one that the dice give. */
  take(family: 'api' | 'webhook', subject: Subject): Mishap | null {
    const kinds: readonly FaultKind[] = family === 'api' ? API_FAULTS : WEBHOOK_FAULTS;
    for (const fault of this.list) {
      if (!kinds.includes(fault.kind) || fault.times <= 0 || !matches(fault.match, subject)) continue;
      if (fault.after > 0) {
        fault.after -= 1;
        continue;
      }
      fault.times -= 1;
      fault.happened += 1;
      return fault;
    }
    return this.random?.draw(family, kinds, subject) ?? null;
  }
}
