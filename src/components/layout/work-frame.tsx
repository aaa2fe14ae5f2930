import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand } from '../brand/brand';
import { ButtonLink } from '../ui/button';
import { mainId } from './skip-link';
import { WorkFooter } from './work-footer';
import { type NavItem, WorkNav } from './work-nav';

type Props = {
  /** The name of the place: "Mon atelier", "Bureau de la CCI". */
  place: string;
  userName: string;
  nav: NavItem[];
  children: ReactNode;
};

/** The frame of the atelier and of the desk: denser, one row of tabs, the width of a table. */
export function WorkFrame({ place, userName, nav, children }: Props) {
  const t = useTranslations('layout');
  return (
    <>
      <header className="no-print bg-lime">
        <div className="wrap flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5">
          <div className="flex flex-wrap items-center gap-x-4">
            <Brand />
            <p className="border-l-2 border-stone-300 pl-4 text-stone-600 max-sm:sr-only">{place}</p>
          </div>
          <p className="-mr-3">
            <ButtonLink href="/account" kind="quiet" size="small">
              {userName || t('nav.account')}
            </ButtonLink>
          </p>
        </div>
        <WorkNav place={place} nav={nav} />
        <div className="course-rule" />
      </header>
      <main id={mainId} tabIndex={-1} className="wrap grow pb-20 pt-8 outline-none sm:pt-10">
        {children}
      </main>
      <WorkFooter />
    </>
  );
}
