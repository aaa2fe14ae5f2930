// Stands for a web process in chaos rounds: the same use cases and the same reading of webhooks behind plain HTTP, without Next's pages, so
// that it comes back from a kill -9 within a second.
import { createServer, type IncomingMessage } from 'node:http';
import { readWebhook } from '@/adapters/stripe/webhook';
import { Refusal } from '@/domain/refusal';
import { recordStripeEvent } from '@/use-cases/payments/record-stripe-event';
import { ACTS, type ActName } from './acts';

interface Answer {
  readonly status: number;
  readonly body?: object;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function receive(request: IncomingMessage, endpoint: 'account' | 'connect'): Promise<Answer> {
  const signature = request.headers['stripe-signature'];
  const read = readWebhook(await textOf(request), String(signature ?? ''), endpoint);
  if (read.kind === 'unusable') return { status: 400 };
  if (read.kind === 'notice') await recordStripeEvent(read.notice);
  return { status: 200 };
}

async function act(request: IncomingMessage, name: string): Promise<Answer> {
  const run = ACTS[name as ActName] as (args: unknown) => Promise<unknown>;
  try {
    return { status: 200, body: { done: (await run(JSON.parse(await textOf(request)))) ?? null } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 409, body: { refused: error.code } };
  }
}

function route(request: IncomingMessage): Promise<Answer> {
  const { url = '' } = request;
  if (url === '/api/webhooks/stripe') return receive(request, 'account');
  if (url === '/api/webhooks/stripe-connect') return receive(request, 'connect');
  return act(request, url.slice('/acts/'.length));
}

const server = createServer((request, response) => {
  void route(request)
    .catch((error: unknown): Answer => {
      console.error(error);
      return { status: 500, body: { failed: String(error) } };
    })
    .then(({ status, body = {} }) => response.writeHead(status).end(JSON.stringify(body)));
});
process.on('disconnect', () => process.exit(0));
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.({ ready: true }));
