import Stripe from 'stripe';
import { STRIPE_EVENT_TYPES } from '../../src/adapters/stripe/event-types.ts';

/** Where Stripe sends the events of the platform's own account, and those of the connected accounts. */
const ENDPOINTS = [
  { kind: 'account', path: '/api/webhooks/stripe', connect: false },
  { kind: 'connect', path: '/api/webhooks/stripe-connect', connect: true },
] as const;

export type Known = Record<string, { id: string; secret: string }>;

type Kind = (typeof ENDPOINTS)[number]['kind'];

/**
 * Makes, or moves to `appUrl` (one for each, if they differ), the two webhook endpoints of a sandbox world, through Stripe's own API.
 * A signing secret is shown only when its endpoint is made, so the caller keeps what comes back.
 */
export async function registerWebhooks(options: {
  sandboxUrl: string;
  secretKey: string;
  appUrl: string | Readonly<Record<Kind, string>>;
  known?: Known;
}): Promise<Record<Kind, { id: string; secret: string }>> {
  const { appUrl } = options;
  const { hostname, port } = new URL(options.sandboxUrl);
  const stripe = new Stripe(options.secretKey, { protocol: 'http', host: hostname, port, telemetry: false });
  // The platform's own payouts are made by hand: nothing is collected otherwise, and a world begins with daily ones.
  await stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: 'manual' } } } });
  const existing = new Set((await stripe.webhookEndpoints.list({ limit: 100 })).data.map(({ id }) => id));
  const made = [];
  for (const { kind, path, connect } of ENDPOINTS) {
    const url = `${typeof appUrl === 'string' ? appUrl : appUrl[kind]}${path}`;
    const before = options.known?.[kind];
    if (before && existing.has(before.id)) {
      await stripe.webhookEndpoints.update(before.id, { url });
      made.push([kind, before]);
      continue;
    }
    const endpoint = await stripe.webhookEndpoints.create({
      url,
      connect,
      enabled_events: [...STRIPE_EVENT_TYPES],
      api_version: Stripe.API_VERSION as Stripe.WebhookEndpointCreateParams.ApiVersion,
    });
    if (!endpoint.secret) throw new Error('the sandbox made a webhook endpoint without a secret');
    made.push([kind, { id: endpoint.id, secret: endpoint.secret }]);
  }
  return Object.fromEntries(made);
}
