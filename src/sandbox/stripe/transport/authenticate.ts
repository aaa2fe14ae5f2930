import type { IncomingHttpHeaders } from 'node:http';
import type { World } from '../world/world.ts';
import type { Worlds } from '../world/worlds.ts';
import { ApiError, invalid } from './api-error.ts';
import { API_VERSION } from './api-version.ts';

/** The secret key of a request: Bearer, or Basic with the key as user name. */
export function secretKeyOf(headers: IncomingHttpHeaders): string | null {
  const [scheme, value] = (headers.authorization ?? '').split(' ');
  if (!value) return null;
  if (scheme?.toLowerCase() === 'bearer') return value;
  if (scheme?.toLowerCase() !== 'basic') return null;
  return Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? null;
}

export function worldOrThrow(worlds: Worlds, key: string | null): World {
  if (!key) {
    throw new ApiError(401, {
      type: 'invalid_request_error',
      message:
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    });
  }
  if (key.startsWith('pk_')) {
    throw new ApiError(401, {
      type: 'invalid_request_error',
      code: 'secret_key_required',
      message:
        'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.',
    });
  }
  if (key.startsWith('sk_live') || key.startsWith('rk_live')) {
    throw new ApiError(401, {
      type: 'invalid_request_error',
      message: 'A LIVE secret key reached the sandbox. It was not kept. Roll it, and check STRIPE_API_BASE.',
    });
  }
  const world = worlds.byKey(key);
  if (world) return world;
  throw new ApiError(401, {
    type: 'invalid_request_error',
    message: `Invalid API Key provided: ${masked(key)}`,
  });
}

function masked(key: string): string {
  return key.length <= 12 ? '*'.repeat(key.length) : `${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}`;
}

/** The account whose data a request reads and writes. */
export function accountOrThrow(world: World, header: string | undefined): string {
  if (!header || header === world.platformId) return world.platformId;
  const account = world.collections.account.find(header);
  if (account && !account.hidden.deauthorized) return header;
  throw notConnected(header);
}

export function notConnected(account: string): ApiError {
  return new ApiError(403, {
    type: 'invalid_request_error',
    code: 'account_invalid',
    message: `The provided key does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
  });
}

/** Only the pinned version is spoken; without the header (curl), Stripe uses the account's own default. */
export function refuseOtherVersion(header: string | undefined): void {
  if (header && header !== API_VERSION) {
    throw invalid(`The sandbox speaks Stripe-Version ${API_VERSION} only; the request asks for ${header}.`);
  }
}
