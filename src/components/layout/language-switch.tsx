'use client';
import { useParams, useSearchParams } from 'next/navigation';
import { useLocale } from 'next-intl';
import { usePathname } from '@/i18n/navigation';
import { addressOf } from '../ui/link';

/**
 * To the same page in the other language, named in that language. Rendered on the server too: it works without JavaScript. A plain link,
 * because the other language is another document; its address is the page's own, not one that redirects to it.
 */
export function LanguageSwitch({ names }: { names: Record<'fr' | 'en', string> }) {
  const other = useLocale() === 'fr' ? 'en' : 'fr';
  const { locale: _, ...params } = useParams();
  // The pathname is a template of src/i18n/pathnames, and the parameters are the ones that made this page.
  const href = { pathname: usePathname(), params } as Parameters<typeof addressOf>[0];
  const query = useSearchParams().toString();
  return (
    <p>
      <a
        href={addressOf(href, other) + (query && `?${query}`)}
        hrefLang={other}
        lang={other}
        className="inline-block py-1 underline decoration-1 underline-offset-[0.22em] hover:decoration-2"
      >
        {names[other]}
      </a>
    </p>
  );
}
