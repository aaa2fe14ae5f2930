/** First position whose `seq` is not below the one given (lists are sorted by it). */
export function positionOf(list: readonly { seq: number }[], seq: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
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
