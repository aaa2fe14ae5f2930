import { createHash } from 'node:crypto';
import { type FaultKind, usualValue } from './fault-kinds.ts';
import { type FaultMatch, matches, type Subject } from './fault-match.ts';
import type { Mishap } from './faults.ts';

export interface RandomFaultsWanted {
  seed: string;
  /** Share of the matching requests, or deliveries, that each kind befalls: 0.01 is one in a hundred. */
  rates: Partial<Record<FaultKind, number>>;
  match: FaultMatch;
  /** Milliseconds, copies or window of a kind, where the usual ones do not suit. */
  values: Partial<Record<FaultKind, number>>;
}

/**
 * Dice for chaos. The nth matching request has the same lot in every run with the same seed, and so has the nth delivery;
 * each of the two has dice of its own, for they overtake each other.
 */
export class RandomFaults {
  readonly happened: Partial<Record<FaultKind, number>> = {};
  readonly drawn = { api: 0, webhook: 0 };

  constructor(readonly wanted: RandomFaultsWanted) {}

  draw(family: 'api' | 'webhook', kinds: readonly FaultKind[], subject: Subject): Mishap | null {
    const { seed, rates, match, values } = this.wanted;
    if (!matches(match, subject)) return null;
    this.drawn[family] += 1;
    let left = chance(`${seed}:${family}:${this.drawn[family]}`);
    for (const kind of kinds) {
      left -= rates[kind] ?? 0;
      if (left >= 0) continue;
      this.happened[kind] = (this.happened[kind] ?? 0) + 1;
      return { kind, value: values[kind] ?? usualValue(kind), reason: null };
    }
    return null;
  }
}

/** A number in [0, 1) that depends on the text alone. */
function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
