import { createHmac } from 'node:crypto';

/** Stripe's header: instant in wall seconds, and the HMAC of `instant.body` under each secret of the endpoint. */
export function signature(secrets: readonly string[], body: string, wallSeconds: number): string {
  const macs = secrets.map((secret) =>
    createHmac('sha256', secret).update(`${wallSeconds}.${body}`).digest('hex'),
  );
  return [`t=${wallSeconds}`, ...macs.map((mac) => `v1=${mac}`)].join(',');
}
