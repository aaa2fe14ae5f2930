import Stripe from 'stripe';
import { env } from '../env';

/** The version that the SDK's types describe; webhook endpoints are created with the same one. */
export const STRIPE_API_VERSION = '2026-10-28.endive';

const kept = globalThis as unknown as { causseStripe?: Stripe };

/**
 * The real package everywhere; with STRIPE_API_BASE it talks to the sandbox. Retries are ours, from the stored call and on the shared
 * budget (a connection reset is still sent once more by the SDK, with the same key).
 */
export function stripe(): Stripe {
  kept.causseStripe ??= new Stripe(env().STRIPE_SECRET_KEY, {
    apiVersion: STRIPE_API_VERSION,
    maxNetworkRetries: 0,
    timeout: env().STRIPE_TIMEOUT_MS,
    telemetry: false,
    appInfo: { name: 'causse-commune' },
    ...sandboxAddress(env().STRIPE_API_BASE),
  });
  return kept.causseStripe;
}

function sandboxAddress(base: string | undefined) {
  if (!base) return {};
  const url = new URL(base);
  return { host: url.hostname, port: Number(url.port), protocol: 'http' as const };
}
