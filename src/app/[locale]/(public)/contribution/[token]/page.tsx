import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ContributionPage } from '@/app/_contribution/contribution-page';
import type { Locale } from '@/i18n/routing';

type Props = {
  params: Promise<{ locale: Locale; token: string }>;
  searchParams: Promise<{ done?: unknown }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'contribution' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function ContributionByLink({ params, searchParams }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  return <ContributionPage access={{ token, locale }} done={(await searchParams).done} />;
}
