import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Cazelle } from '../brand/cazelle';
import { type Href, Link } from '../ui/link';
import { LanguageSwitch } from './language-switch';

/** The foot of every page: a wall seen at night, its coping against the page. */
export function SiteFooter() {
  const t = useTranslations('layout');
  return (
    <footer className="no-print mt-24 text-on-night">
      <div className="coping-edge" />
      <div className="bg-night pb-10 pt-12">
        <div className="wrap grid gap-x-12 gap-y-10 sm:grid-cols-2 lg:grid-cols-[1.6fr_1fr_1fr_1fr]">
          <div className="grid content-start gap-3">
            <p className="flex items-center gap-3 font-serif text-h3 font-semibold">
              <Cazelle className="size-9" />
              {t('brand')}
            </p>
            <p className="max-w-80 text-night-quiet">{t('footer.purpose')}</p>
            <LanguageSwitch names={{ fr: t('language.fr'), en: t('language.en') }} />
          </div>
          <FooterList title={t('footer.residents')}>
            <FooterLink href="/projects">{t('nav.projects')}</FooterLink>
            <FooterLink href="/how-it-works">{t('nav.howItWorks')}</FooterLink>
          </FooterList>
          <FooterList title={t('footer.businesses')}>
            <FooterLink href={{ pathname: '/how-it-works', hash: 'entreprises' }}>
              {t('footer.start')}
            </FooterLink>
            <FooterLink href="/atelier">{t('nav.atelier')}</FooterLink>
          </FooterList>
          <FooterList title={t('footer.legal')}>
            <FooterLink href="/legal/notice">{t('footer.notice')}</FooterLink>
            <FooterLink href="/legal/terms">{t('footer.terms')}</FooterLink>
            <FooterLink href="/legal/privacy">{t('footer.privacy')}</FooterLink>
            <FooterLink href="/legal/accessibility">{t('footer.accessibility')}</FooterLink>
          </FooterList>
        </div>
        <p className="wrap mt-12 text-small text-night-quiet">{t('footer.operator')}</p>
      </div>
    </footer>
  );
}

function FooterList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="mb-2 font-sans text-small font-semibold tracking-normal text-saffron">{title}</h2>
      <ul className="grid">{children}</ul>
    </div>
  );
}

function FooterLink({ href, children }: { href: Href; children: ReactNode }) {
  return (
    <li>
      <Link
        href={href}
        look="bare"
        className="inline-block py-1 decoration-1 underline-offset-[0.22em] hover:underline"
      >
        {children}
      </Link>
    </li>
  );
}
