import type Stripe from 'stripe';
import { missing } from '../transport/api-error.ts';
import { limitOf, type Page, walk } from '../transport/list-page.ts';
import { boolean, expand, list, pagination, range, type Table, text } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { EventHeader } from '../world/event-index.ts';

const listTable: Table<Stripe.EventListParams> = {
  ...pagination,
  created: range,
  delivery_success: boolean,
  type: text(),
  types: list(text()),
};

/** Stripe keeps events for thirty days. */
const KEPT_SECONDS = 30 * 86_400;

function listEvents(call: Call<Stripe.EventListParams>): object {
  const { world } = call;
  const { page, hasMore, visited } = pageOfEvents(call);
  world.unit().visited += visited;
  return {
    object: 'list',
    url: '/v1/events',
    has_more: hasMore,
    data: page.map(({ id }) => world.events.body(id)),
  };
}

/** Walks only the lists that can hold what is asked, one per type, and merges what they give. */
function pageOfEvents(call: Call<Stripe.EventListParams>): Page<EventHeader> {
  const { world, params, now } = call;
  const { index } = world.events;
  const limit = limitOf(params);
  const created = keptOnly(params.created, now - KEPT_SECONDS);
  const pages = listsToWalk(call).map((headers) =>
    walk(
      headers,
      { ...params, limit, created },
      {
        createdOf: (header) => header.created,
        keeps: ({ id, type }) =>
          isWanted(params, type) &&
          (params.delivery_success === undefined ||
            (world.events.pending(id) === 0) === params.delivery_success),
        cursor: (id, param) => {
          const header = index.find(id);
          if (!header) throw missing('event', id, param);
          return header.seq;
        },
      },
    ),
  );
  const found = pages.flatMap(({ page }) => page).sort((a, b) => b.seq - a.seq);
  return {
    page: params.ending_before ? found.slice(-limit) : found.slice(0, limit),
    hasMore: found.length > limit || pages.some(({ hasMore }) => hasMore),
    visited: pages.reduce((sum, { visited }) => sum + visited, 0),
  };
}

function listsToWalk({ world, account, params }: Call<Stripe.EventListParams>): (readonly EventHeader[])[] {
  const scope = account === world.platformId ? null : account;
  const { index } = world.events;
  if (params.delivery_success === false) return [index.unacknowledged(scope)];
  if (!params.type && !params.types) return [index.of(scope)];
  return index.ofTypes(scope, (type) => isWanted(params, type));
}

function isWanted({ type: pattern, types }: Stripe.EventListParams, type: string): boolean {
  if (types && !types.includes(type)) return false;
  if (!pattern) return true;
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}

function keptOnly(created: Stripe.EventListParams['created'], since: number): Stripe.RangeQueryParam {
  const range = typeof created === 'number' ? { gte: created, lte: created } : { ...created };
  return { ...range, gt: Math.max(since, range.gt ?? 0) };
}

function retrieveEvent({ world, path }: Call<object>): object {
  const event = world.events.body(path[0] ?? '');
  if (!event) throw missing('event', path[0] ?? '');
  return event;
}

export const eventRoutes = [
  route('GET', '/v1/events', listTable, listEvents),
  route('GET', '/v1/events/:id', expand, retrieveEvent),
];
