import type { ComponentProps } from 'react';
import { getPathname, Link as LocalisedLink } from '@/i18n/navigation';

export type Href = ComponentProps<typeof LocalisedLink>['href'];
type Look = 'text' | 'quiet' | 'bare';
type Props = Omit<ComponentProps<typeof LocalisedLink>, 'prefetch'> & { look?: Look };

const looks: Record<Look, string> = {
  text: 'text-malbec-text underline decoration-1 underline-offset-[0.22em] hover:decoration-2',
  quiet: 'text-stone-600 underline decoration-stone-300 underline-offset-[0.22em] hover:text-ink',
  bare: '',
};

/** A link inside the site, in the reader's language. Nothing is fetched before it is followed: pages are rendered on demand. */
export function Link({ look = 'text', className = '', ...props }: Props) {
  return <LocalisedLink {...props} prefetch={false} className={`${looks[look]} ${className}`} />;
}

/** The address of a page in a language, for the `action` of a GET form. */
export function addressOf(href: Parameters<typeof getPathname>[0]['href'], locale: 'fr' | 'en'): string {
  return getPathname({ href, locale });
}
