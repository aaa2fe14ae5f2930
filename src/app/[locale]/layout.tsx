import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale, type Messages, NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { env } from '@/adapters/env';
import { DemoBanner } from '@/components/layout/demo-banner';
import { SkipLink } from '@/components/layout/skip-link';
import { routing } from '@/i18n/routing';
import { figtree, fraunces } from '../fonts/fonts';
import '../globals.css';

// Each response carries its own nonce, so every page is rendered on demand.
export const dynamic = 'force-dynamic';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf7ef' },
    { media: '(prefers-color-scheme: dark)', color: '#17130f' },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'layout' });
  return {
    metadataBase: new URL(env().APP_URL),
    title: { default: t('brand'), template: `%s · ${t('brand')}` },
    description: t('footer.purpose'),
    // Invented projects have no place in a search engine.
    robots: env().DEMO ? { index: false, follow: false } : undefined,
  };
}

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={locale} className={`${fraunces.variable} ${figtree.variable}`}>
      <body className="flex min-h-svh flex-col">
        <SkipLink />
        <NextIntlClientProvider messages={clientMessages(await getMessages())}>
          {env().DEMO ? <DemoBanner /> : null}
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

/** Only what forms and error pages say in the browser; everything else is rendered on the server. */
function clientMessages(all: Messages) {
  return { ui: all.ui, errors: all.errors };
}
