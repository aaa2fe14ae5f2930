import type { Metadata } from 'next';
import { env } from '@/adapters/env';
import { getPathname } from '@/i18n/navigation';
import { type Locale, routing } from '@/i18n/routing';

type Href = Parameters<typeof getPathname>[0]['href'];

/** The absolute address of a page in one language. */
export function absoluteAddress(href: Href, locale: Locale): string {
  const path = getPathname({ href, locale });
  return `${env().APP_URL}${path === '/' ? '' : path}`;
}

/** The page's own address and its other language, for search engines. */
export function languagesOf(href: Href, locale: Locale): NonNullable<Metadata['alternates']> {
  return {
    canonical: absoluteAddress(href, locale),
    languages: Object.fromEntries(
      routing.locales.map((language) => [language, absoluteAddress(href, language)]),
    ),
  };
}
