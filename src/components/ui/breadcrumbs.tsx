import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Href, Link } from './link';

type Crumb = { label: ReactNode; href?: Href };

/** Where one is. The last crumb is the page itself and has no href. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={t('breadcrumbs')} className="text-small">
      <ol className="flex flex-wrap items-center gap-x-2 text-stone-600">
        {crumbs.map((crumb, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a trail never reorders
            key={index}
            className="flex items-center gap-x-2"
            aria-current={crumb.href ? undefined : 'page'}
          >
            {index > 0 ? (
              <span aria-hidden="true" className="text-stone-500">
                /
              </span>
            ) : null}
            {crumb.href ? (
              <Link href={crumb.href} look="quiet" className="py-1">
                {crumb.label}
              </Link>
            ) : (
              crumb.label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
