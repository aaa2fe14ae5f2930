'use client';
import { useParams } from 'next/navigation';
import { useLocale } from 'next-intl';
import { usePathname } from '@/i18n/navigation';
import { type Href, Link } from '../ui/link';

/** To the same page in the other language, named in that language. Rendered on the server too: it works without JavaScript. */
export function LanguageSwitch({ names }: { names: Record<'fr' | 'en', string> }) {
  const other = useLocale() === 'fr' ? 'en' : 'fr';
  const { locale: _, ...params } = useParams();
  // The pathname is a template of src/i18n/pathnames, and the parameters are the ones that made this page.
  const href = { pathname: usePathname(), params } as Href;
  return (
    <p>
      <Link
        href={href}
        locale={other}
        lang={other}
        look="bare"
        className="inline-block py-1 underline decoration-1 underline-offset-[0.22em] hover:decoration-2"
      >
        {names[other]}
      </Link>
    </p>
  );
}
