import { Agent, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Posted {
  status: number | null;
  error: string | null;
}

/** One POST of an event; never throws, says what came of it. */
export function postEvent(url: string, body: string, signed: string, timeoutMs: number): Promise<Posted> {
  return new Promise((resolve) => {
    const target = new URL(url);
    const secure = target.protocol === 'https:';
    const outgoing = (secure ? httpsRequest : httpRequest)(
      target,
      {
        method: 'POST',
        ...(secure ? {} : { agent }),
        timeout: timeoutMs,
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': Buffer.byteLength(body),
          'Stripe-Signature': signed,
          'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        },
      },
      (incoming) => {
        incoming.resume();
        const status = incoming.statusCode ?? null;
        incoming.on('end', () => resolve({ status, error: null }));
        incoming.on('error', (error) => resolve({ status, error: error.message }));
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')));
    outgoing.on('error', (error) => resolve({ status: null, error: error.message }));
    outgoing.end(body);
  });
}
