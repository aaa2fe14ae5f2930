/** First position from which on `holds` is true; it must be false before and true after (lists are sorted). */
export function firstPosition<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** First position whose `seq` is not below the one given (lists are sorted by it). */
export function positionOf(list: readonly { seq: number }[], seq: number): number {
  return firstPosition(list, (entry) => entry.seq >= seq);
}

export function insertInOrder<T extends { seq: number }>(list: T[], entry: T): void {
  const last = list.at(-1);
  if (!last || last.seq < entry.seq) list.push(entry);
  else list.splice(positionOf(list, entry.seq), 0, entry);
}

export function removeFrom(list: { seq: number }[], seq: number): void {
  const position = positionOf(list, seq);
  if (list[position]?.seq === seq) list.splice(position, 1);
}
