import type { World } from '../world/world.ts';
import { ApiError } from './api-error.ts';

interface Bucket {
  tokens: number;
  at: number;
}

const buckets = new WeakMap<World, Map<string, Bucket>>();

/** Token buckets, per endpoint and in all, in wall time; off unless `POST /_sandbox/limits` sets them. */
export function refuseOverLimit(world: World, endpoint: string): void {
  const { limits } = world.meta;
  if (!limits) return;
  if (!take(world, 'all', limits.total)) throw tooMany('global-rate');
  if (!take(world, endpoint, limits.perEndpoint)) throw tooMany('endpoint-rate');
}

function take(world: World, name: string, perSecond: number): boolean {
  const known = buckets.get(world) ?? new Map<string, Bucket>();
  buckets.set(world, known);
  const now = performance.now();
  const bucket = known.get(name) ?? { tokens: perSecond, at: now };
  bucket.tokens = Math.min(perSecond, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
  known.set(name, bucket);
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}

export function tooMany(reason: string | null): ApiError {
  return new ApiError(
    429,
    {
      type: 'invalid_request_error',
      code: 'rate_limit',
      message:
        'Request rate limit exceeded. You can learn more about rate limits here https://stripe.com/docs/rate-limits.',
    },
    { headers: reason ? { 'Stripe-Rate-Limited-Reason': reason } : {} },
  );
}
