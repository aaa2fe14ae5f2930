import type Stripe from 'stripe';
import type { Collection, Entry } from '../world/collection.ts';
import { firstPosition, positionOf } from '../world/ordered.ts';
import { invalid, missing } from './api-error.ts';

export interface PageParams {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
  created?: Stripe.RangeQueryParam | number;
}

interface Ask<O extends { id: string }, H> {
  account: string;
  params: PageParams;
  /** Values asked per index; the one with the fewest objects is walked, the others filter it. */
  by?: Record<string, string | undefined>;
  where?: (entry: Entry<O, H>) => boolean;
}

export interface Page<T> {
  page: T[];
  hasMore: boolean;
  /** How many objects were looked at to find these. */
  visited: number;
}

/** A page of a collection, newest first, with Stripe's cursors and bounds on `created`. */
export function listPage<O extends { id: string }, H>(
  collection: Collection<O, H>,
  ask: Ask<O, H>,
): Page<Entry<O, H>> {
  const asked = Object.entries(ask.by ?? {}).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const lists = asked.map(([index, value]) => collection.list(ask.account, index, value));
  const entries = lists.sort((a, b) => a.length - b.length)[0] ?? collection.list(ask.account);
  return walk(entries, ask.params, {
    createdOf: ({ object }) => (object as { created?: number }).created ?? 0,
    keeps: (entry) =>
      asked.every(([index, value]) => collection.indexes[index]?.(entry) === value) &&
      (ask.where?.(entry) ?? true),
    cursor: (id, param) => {
      const entry = collection.find(id, ask.account);
      if (!entry) throw missing(collection.kind, id, param);
      return entry.seq;
    },
  });
}

interface Walk<T> {
  createdOf: (entry: T) => number;
  keeps: (entry: T) => boolean;
  /** The place in the order of creation of the object that a cursor names. */
  cursor: (id: string, param: string) => number;
}

/** A page of a list in order of creation. Cursors and bounds on `created` are found by halving, never by walking. */
export function walk<T extends { seq: number }>(
  oldestFirst: readonly T[],
  params: PageParams,
  { createdOf, keeps, cursor }: Walk<T>,
): Page<T> {
  const limit = limitOf(params);
  let [from, to] = bounds(oldestFirst, params.created, createdOf);
  const found: T[] = [];
  let visited = 0;
  const take = (entry: T | undefined) => {
    visited += 1;
    if (entry && keeps(entry)) found.push(entry);
  };
  if (params.ending_before) {
    from = Math.max(from, positionOf(oldestFirst, cursor(params.ending_before, 'ending_before') + 1));
    for (let i = from; i < to && found.length <= limit; i += 1) take(oldestFirst[i]);
    return { page: found.slice(0, limit).reverse(), hasMore: found.length > limit, visited };
  }
  if (params.starting_after) {
    to = Math.min(to, positionOf(oldestFirst, cursor(params.starting_after, 'starting_after')));
  }
  for (let i = to - 1; i >= from && found.length <= limit; i -= 1) take(oldestFirst[i]);
  return { page: found.slice(0, limit), hasMore: found.length > limit, visited };
}

export function limitOf(params: PageParams): number {
  const limit = params.limit ?? 10;
  if (limit < 1 || limit > 100) {
    throw invalid('This value must be between 1 and 100.', 'parameter_invalid_integer', 'limit');
  }
  if (params.starting_after && params.ending_before) {
    throw invalid('You may only specify one of these parameters: starting_after, ending_before.');
  }
  return limit;
}

/** The part of a list that lies within the bounds: later objects are never created at an earlier instant. */
function bounds<T>(
  list: readonly T[],
  created: PageParams['created'],
  createdOf: (entry: T) => number,
): [from: number, to: number] {
  if (created === undefined) return [0, list.length];
  const [first, last] = closed(created);
  return [
    firstPosition(list, (entry) => createdOf(entry) >= first),
    firstPosition(list, (entry) => createdOf(entry) > last),
  ];
}

/** Whether a time lies within the bounds asked for; no bounds: always. */
export const within = (asked: PageParams['created'], time: number): boolean => {
  const [first, last] = asked === undefined ? [0, Infinity] : closed(asked);
  return time >= first && time <= last;
};

function closed(asked: NonNullable<PageParams['created']>): [first: number, last: number] {
  const range = typeof asked === 'number' ? { gte: asked, lte: asked } : asked;
  return [
    Math.max(range.gte ?? 0, range.gt === undefined ? 0 : range.gt + 1),
    Math.min(range.lte ?? Infinity, range.lt === undefined ? Infinity : range.lt - 1),
  ];
}
