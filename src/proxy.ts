import { type NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { env } from './adapters/env';
import { contentSecurityPolicy } from './app/content-security-policy';
import { routing } from './i18n/routing';

const localise = createMiddleware(routing);

/** Gives each page its language and a fresh nonce; Next copies the nonce from the request's policy to its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const { STRIPE_API_BASE, NODE_ENV, DEMO } = env();
  const policy = contentSecurityPolicy({
    nonce,
    sandboxOrigin: STRIPE_API_BASE ? new URL(STRIPE_API_BASE).origin : null,
    isDevelopment: NODE_ENV === 'development',
  });
  request.headers.set('x-nonce', nonce);
  request.headers.set('content-security-policy', policy);

  const response = isTechnical(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers: request.headers } })
    : localise(request);
  response.headers.set('content-security-policy', policy);
  if (DEMO) response.headers.set('x-robots-tag', 'noindex, nofollow');
  return response;
}

/** Addresses given to vendors (the return from the payment page) have no language of their own. */
function isTechnical(pathname: string): boolean {
  return pathname.startsWith('/pledges/');
}

// Not the API (a proxy would make Next buffer and truncate uploads), not the assets.
export const config = {
  matcher: [
    '/((?!api/|_next/|illustrations/|media/|icon|apple-icon|favicon.ico|manifest|robots.txt|sitemap).*)',
  ],
};
