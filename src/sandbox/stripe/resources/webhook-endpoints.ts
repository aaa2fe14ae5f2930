import type Stripe from 'stripe';
import { kept, mergeMetadata, orNull } from '../objects/fields.ts';
import { invalid } from '../transport/api-error.ts';
import { API_VERSION } from '../transport/api-version.ts';
import {
  boolean,
  expand,
  list,
  metadata,
  pagination,
  required,
  type Table,
  text,
} from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { EntryOf } from '../world/kinds.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';

const createTable: Table<Stripe.WebhookEndpointCreateParams> = {
  ...expand,
  url: required(text()),
  enabled_events: required(list(text())),
  api_version: text(),
  connect: boolean,
  description: text(),
  metadata,
};

const updateTable: Table<Stripe.WebhookEndpointUpdateParams> = {
  ...expand,
  url: text(),
  enabled_events: list(text()),
  description: text(),
  disabled: boolean,
  metadata,
};

function create({ world, account, params, now }: Call<Stripe.WebhookEndpointCreateParams>): object {
  refuseBadUrl(params.url);
  refuseNoEvents(params.enabled_events);
  const secret = `whsec_${world.token(32)}`;
  const object: Stripe.WebhookEndpoint = {
    id: world.id('we'),
    object: 'webhook_endpoint',
    api_version: params.api_version ?? API_VERSION,
    application: null,
    created: now,
    description: orNull(params.description),
    enabled_events: params.enabled_events,
    livemode: false,
    metadata: mergeMetadata(null, params.metadata),
    status: 'enabled',
    url: params.url,
  };
  const hidden = { secret, connect: params.connect ?? false };
  const entry = world.collections.webhook_endpoint.insert(account, object, hidden);
  return { ...entry.object, secret };
}

function refuseBadUrl(url: string): void {
  if (URL.canParse(url)) return;
  throw invalid('Invalid URL: An explicit scheme (such as https) must be provided.', 'url_invalid', 'url');
}

function refuseNoEvents(events: readonly string[]): void {
  const bad = events.findIndex((event) => event !== '*' && !/^[a-z0-9_]+(\.[a-z0-9_]+)+$/.test(event));
  if (events.length > 0 && bad === -1) return;
  throw invalid(
    `Invalid enabled_events: must be event types, or the one entry '*'.`,
    undefined,
    bad === -1 ? 'enabled_events' : `enabled_events[${bad}]`,
  );
}

function update(call: Call<Stripe.WebhookEndpointUpdateParams>): object {
  const { world, params } = call;
  const entry: EntryOf<'webhook_endpoint'> = findOrThrow(call, 'webhook_endpoint', call.path[0]);
  const before = entry.object;
  if (params.url) refuseBadUrl(params.url);
  if (params.enabled_events) refuseNoEvents(params.enabled_events);
  return world.collections.webhook_endpoint.change(entry.id, {
    url: params.url ?? before.url,
    enabled_events: params.enabled_events ?? before.enabled_events,
    description: kept(params.description, before.description),
    metadata: mergeMetadata(before.metadata, params.metadata),
    ...(params.disabled === undefined ? {} : { status: params.disabled ? 'disabled' : 'enabled' }),
  }).object;
}

export const webhookEndpointRoutes = [
  route('POST', '/v1/webhook_endpoints', createTable, create),
  route('GET', '/v1/webhook_endpoints', pagination, (call: Call<Stripe.WebhookEndpointListParams>) =>
    answerPage(call, 'webhook_endpoint', '/v1/webhook_endpoints'),
  ),
  route('GET', '/v1/webhook_endpoints/:id', expand, retrieve('webhook_endpoint')),
  route('POST', '/v1/webhook_endpoints/:id', updateTable, update),
  route('DELETE', '/v1/webhook_endpoints/:id', {}, (call: Call<object>) => {
    const { id } = findOrThrow(call, 'webhook_endpoint', call.path[0]);
    call.world.collections.webhook_endpoint.remove(id);
    return { id, object: 'webhook_endpoint', deleted: true };
  }),
];
