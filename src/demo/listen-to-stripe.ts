import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Stripe from 'stripe';
import { STRIPE_API_VERSION, stripe } from '@/adapters/stripe/client';
import { STRIPE_EVENT_TYPES } from '@/adapters/stripe/event-types';
import { readSignedWebhook } from '@/adapters/stripe/webhook';
import { recordStripeEvent } from '@/use-cases/payments/record-stripe-event';

/** Receives the webhooks of the world in this process, while no web application runs, until `stop`. */
export async function listenToStripe(): Promise<{ stop: () => Promise<void> }> {
  const secrets = new Map<string, string>();
  const server = createServer((request, response) => {
    void receive(request, secrets.get(request.url ?? '') ?? '')
      .catch((error: unknown) => {
        console.error(error);
        return 500;
      })
      .then((status) => answer(response, status));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endpoints: string[] = [];
  for (const [path, connect] of [
    ['/platform', false],
    ['/connect', true],
  ] as const) {
    const endpoint = await stripe().webhookEndpoints.create({
      url: `${origin}${path}`,
      connect,
      enabled_events: [...STRIPE_EVENT_TYPES],
      api_version: STRIPE_API_VERSION as Stripe.WebhookEndpointCreateParams.ApiVersion,
    });
    secrets.set(path, endpoint.secret ?? '');
    endpoints.push(endpoint.id);
  }
  return {
    async stop() {
      for (const id of endpoints) await stripe().webhookEndpoints.del(id);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function receive(request: IncomingMessage, secret: string): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const signature = request.headers['stripe-signature'];
  const read = readSignedWebhook(Buffer.concat(chunks).toString('utf8'), String(signature ?? ''), secret);
  if (read.kind === 'notice') await recordStripeEvent(read.notice);
  return read.kind === 'unusable' ? 400 : 200;
}

const answer = (response: ServerResponse, status: number) => response.writeHead(status).end();
