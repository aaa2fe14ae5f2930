import type { MetadataRoute } from 'next';
import { env } from '@/adapters/env';

// Which it is depends on the stack that runs, not on the build.
export const dynamic = 'force-dynamic';

/** A demonstration keeps robots out: its projects are invented. Elsewhere only what is nobody's to search. */
export default function robots(): MetadataRoute.Robots {
  const closed = env().DEMO
    ? ['/']
    : ['/api/', '/account', '/mon-compte', '/atelier', '/desk', '/bureau', '/contribution/', '/pledges/'];
  const english = env().DEMO ? [] : ['/en/account', '/en/atelier', '/en/desk', '/en/contribution/'];
  return { rules: { userAgent: '*', disallow: [...closed, ...english] } };
}
