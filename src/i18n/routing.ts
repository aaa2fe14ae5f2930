import { defineRouting } from 'next-intl/routing';
import { pathnames } from './pathnames';

/**
 * French has no prefix, English lives under /en. The language of an address never depends on a cookie or on
 * Accept-Language: anonymous pages are kept by a shared cache.
 */
export const routing = defineRouting({
  locales: ['fr', 'en'],
  defaultLocale: 'fr',
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
  pathnames,
});

export type Locale = (typeof routing.locales)[number];
