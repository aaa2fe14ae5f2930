import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand } from '../brand/brand';
import { ButtonLink } from '../ui/button';
import { type Href, Link } from '../ui/link';
import type { HeaderViewer } from './viewer';

/** Name, the three ways in, and the reader's own door. On a phone the ways in scroll under the name: no menu to open. */
export function SiteHeader({ viewer }: { viewer: HeaderViewer }) {
  const t = useTranslations('layout');
  return (
    <header className="no-print bg-paper">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-2 pt-3 lg:gap-x-8 lg:flex-nowrap lg:py-3.5">
        <Brand />
        <nav
          aria-label={t('nav.label')}
          className="order-last -mx-4 flex w-screen grow gap-x-5 overflow-x-auto px-4 text-small sm:text-base lg:order-none lg:gap-x-6 lg:mx-0 lg:w-auto lg:overflow-visible lg:px-0"
        >
          <HeaderLink href="/projects">{t('nav.projects')}</HeaderLink>
          <HeaderLink href="/how-it-works">{t('nav.howItWorks')}</HeaderLink>
          <HeaderLink href={{ pathname: '/how-it-works', hash: 'entreprises' }}>
            {t('nav.forBusinesses')}
          </HeaderLink>
        </nav>
        <div className="flex items-center gap-x-5">
          {viewer?.isDeskMember ? <HeaderLink href="/desk">{t('nav.desk')}</HeaderLink> : null}
          {viewer?.isBusinessMember ? <HeaderLink href="/atelier">{t('nav.atelier')}</HeaderLink> : null}
          <ButtonLink href={viewer ? '/account' : '/sign-in'} kind="secondary" size="small">
            {viewer ? viewer.name || t('nav.account') : t('nav.signIn')}
          </ButtonLink>
        </div>
      </div>
      <div className="course-rule mt-1 lg:mt-0" />
    </header>
  );
}

function HeaderLink({ href, children }: { href: Href; children: ReactNode }) {
  return (
    <Link
      href={href}
      look="bare"
      className="whitespace-nowrap py-2.5 font-medium decoration-saffron decoration-[3px] underline-offset-[0.4em] hover:underline"
    >
      {children}
    </Link>
  );
}
