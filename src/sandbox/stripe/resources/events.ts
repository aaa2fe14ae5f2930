import type Stripe from 'stripe';
import { missing } from '../transport/api-error.ts';
import { walk, within } from '../transport/list-page.ts';
import { boolean, expand, list, pagination, range, type Table, text } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { EventHeader } from '../world/event-log.ts';

const listTable: Table<Stripe.EventListParams> = {
  ...pagination,
  created: range,
  delivery_success: boolean,
  type: text(),
  types: list(text()),
};

/** Stripe keeps events for thirty days. */
const KEPT_SECONDS = 30 * 86_400;

function listEvents({ world, account, params, now }: Call<Stripe.EventListParams>): object {
  const scope = account === world.platformId ? null : account;
  const keeps = (header: EventHeader) =>
    header.account === scope &&
    header.created > now - KEPT_SECONDS &&
    (!params.type || fits(header.type, params.type)) &&
    (!params.types || params.types.includes(header.type)) &&
    (params.delivery_success === undefined ||
      (world.events.pending(header.id) === 0) === params.delivery_success) &&
    within(params.created, header);
  const { page, hasMore } = walk(world.events.headers, params, keeps, (id, param) => {
    const header = world.events.header(id);
    if (!header) throw missing('event', id, param);
    return header.seq;
  });
  return {
    object: 'list',
    url: '/v1/events',
    has_more: hasMore,
    data: page.map(({ id }) => world.events.body(id)),
  };
}

function fits(type: string, wanted: string): boolean {
  return wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
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
