/** Numbers that look drawn by lot and are the same at every start, so that each demo tells the same stories. */
export interface Lot {
  /** 0 ≤ n < 1 */
  next(): number;
  /** 0 ≤ whole number < `below` */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32, from the letters of a word. */
export function drawLots(seed: string): Lot {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
    2_166_136_261,
  );
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[below(from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  return { next, below, pick };
}
