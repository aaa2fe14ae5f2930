import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ContributionChangePage } from '@/app/_contribution/contribution-change-page';
import type { Locale } from '@/i18n/routing';

type Props = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'contribution.change' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function ChangeByLink({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  return <ContributionChangePage access={{ token, locale }} />;
}
