import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { env } from '@/adapters/env';
import { DemoPage } from '@/components/demonstration/demo-page';
import { readDemo } from '@/demo/read-demo';
import type { Locale } from '@/i18n/routing';
import { moveTimeAction, signInAsAction } from './actions';
import { readRefused } from './form';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'demo' });
  return { title: t('title') };
}

export default async function Demo({ params, searchParams }: Props) {
  if (!env().DEMO) notFound();
  const { locale } = await params;
  setRequestLocale(locale);
  return (
    <DemoPage
      demo={await readDemo()}
      refused={readRefused(await searchParams)}
      locale={locale}
      moveTime={moveTimeAction}
      signInAs={signInAsAction}
    />
  );
}
