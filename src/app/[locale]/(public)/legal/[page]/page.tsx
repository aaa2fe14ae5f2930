import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { LegalPage, type LegalPageName, legalPages } from '@/components/layout/legal-page';
import type { Locale } from '@/i18n/routing';
import { languagesOf } from '../../../../page-addresses';

type Props = { params: Promise<{ locale: Locale; page: string }> };

const isLegalPage = (name: string): name is LegalPageName => name in legalPages;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page } = await params;
  if (!isLegalPage(page)) return {};
  const t = await getTranslations({ locale, namespace: 'legal' });
  return { title: t(`${page}.title`), alternates: languagesOf(`/legal/${page}`, locale) };
}

export default async function Legal({ params }: Props) {
  const { locale, page } = await params;
  if (!isLegalPage(page)) notFound();
  setRequestLocale(locale);
  return <LegalPage page={page} />;
}
