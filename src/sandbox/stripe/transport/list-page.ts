import type Stripe from 'stripe';
import type { Collection, Entry } from '../world/collection.ts';
import { positionOf } from '../world/ordered.ts';
import { invalid, missing } from './api-error.ts';

export interface PageParams {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
  created?: Stripe.RangeQueryParam | number;
}

interface Ask<O extends { id: string }, H> {
  url: string;
  account: string;
  params: PageParams;
  /** Values asked per index; the first one given chooses the list to walk, the others filter it. */
  by?: Record<string, string | undefined>;
  where?: (entry: Entry<O, H>) => boolean;
}

/** A page of a collection, newest first, with Stripe's cursors and bounds on `created`. */
export function listPage<O extends { id: string }, H>(
  collection: Collection<O, H>,
  ask: Ask<O, H>,
): { page: Entry<O, H>[]; hasMore: boolean; url: string } {
  const asked = Object.entries(ask.by ?? {}).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const [first, ...rest] = asked;
  const entries = first ? collection.list(ask.account, first[0], first[1]) : collection.list(ask.account);
  const keeps = (entry: Entry<O, H>) =>
    rest.every(([index, value]) => collection.indexes[index]?.(entry) === value) &&
    (ask.where?.(entry) ?? true) &&
    within(ask.params.created, entry.object);
  const cursor = (id: string, param: string) => {
    const entry = collection.find(id, ask.account);
    if (!entry) throw missing(collection.kind, id, param);
    return entry.seq;
  };
  return { ...walk(entries, ask.params, keeps, cursor), url: ask.url };
}

interface Sequenced {
  seq: number;
}

export function walk<T extends Sequenced>(
  oldestFirst: readonly T[],
  params: PageParams,
  keeps: (entry: T) => boolean,
  cursor: (id: string, param: string) => number,
): { page: T[]; hasMore: boolean } {
  const limit = params.limit ?? 10;
  if (limit < 1 || limit > 100) {
    throw invalid('This value must be between 1 and 100.', 'parameter_invalid_integer', 'limit');
  }
  if (params.starting_after && params.ending_before) {
    throw invalid('You may only specify one of these parameters: starting_after, ending_before.');
  }
  const found: T[] = [];
  if (params.ending_before) {
    const from = positionOf(oldestFirst, cursor(params.ending_before, 'ending_before') + 1);
    for (let i = from; i < oldestFirst.length && found.length <= limit; i += 1) take(oldestFirst[i]);
    const hasMore = found.length > limit;
    return { page: found.slice(0, limit).reverse(), hasMore };
  }
  const end = params.starting_after
    ? positionOf(oldestFirst, cursor(params.starting_after, 'starting_after'))
    : oldestFirst.length;
  for (let i = end - 1; i >= 0 && found.length <= limit; i -= 1) {
    const entry = oldestFirst[i];
    if (entry && isBefore(params.created, entry)) break;
    take(entry);
  }
  return { page: found.slice(0, limit), hasMore: found.length > limit };

  function take(entry: T | undefined) {
    if (entry && keeps(entry)) found.push(entry);
  }
}

/** Everything older is out of bounds as well: lists are in order of creation. */
function isBefore(bounds: PageParams['created'], entry: object): boolean {
  const from = typeof bounds === 'number' ? bounds : (bounds?.gte ?? bounds?.gt);
  if (from === undefined) return false;
  const { object = entry } = entry as { object?: object };
  return ((object as { created?: number }).created ?? 0) < from;
}

export function within(bounds: PageParams['created'], object: object): boolean {
  if (bounds === undefined) return true;
  const created = (object as { created?: number }).created ?? 0;
  if (typeof bounds === 'number') return created === bounds;
  return (
    (bounds.gt === undefined || created > bounds.gt) &&
    (bounds.gte === undefined || created >= bounds.gte) &&
    (bounds.lt === undefined || created < bounds.lt) &&
    (bounds.lte === undefined || created <= bounds.lte)
  );
}
