'use client';

import { usePathname } from '@/i18n/navigation';
import { type Href, Link } from '../ui/link';

export type NavItem = {
  href: Href;
  label: string;
  /** Whether the reader is there; left out, the address tells. */
  current?: boolean;
  /** How many things wait there. */
  count?: number;
};

/** One row of tabs; the one that leads to where the reader is, or nearest above it, is marked. */
export function WorkNav({ place, nav }: { place: string; nav: readonly NavItem[] }) {
  const path = usePathname();
  const nearest = nav
    .flatMap(({ href }) => (typeof href === 'string' && path.startsWith(href) ? [href] : []))
    .reduce((best, href) => (href.length > best.length ? href : best), '');
  return (
    <nav aria-label={place} className="wrap flex gap-x-6 overflow-x-auto">
      {nav.map((item) => (
        <Link
          key={item.label}
          href={item.href}
          look="bare"
          aria-current={(item.current ?? item.href === nearest) ? 'page' : undefined}
          className="flex items-center gap-2 whitespace-nowrap border-b-4 border-transparent py-2 font-medium hover:border-stone-300 aria-[current=page]:border-saffron aria-[current=page]:font-semibold"
        >
          {item.label}
          {item.count ? (
            <span className="figures cut-small bg-malbec px-1.5 text-small font-semibold text-on-malbec">
              {item.count}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
