import { createHmac } from 'node:crypto';

/** Stripe's header: instant in wall seconds, and the HMAC of `instant.body` under the endpoint's secret. */
export function signature(secret: string, body: string, wallSeconds: number): string {
  const mac = createHmac('sha256', secret).update(`${wallSeconds}.${body}`).digest('hex');
  return `t=${wallSeconds},v1=${mac}`;
}
