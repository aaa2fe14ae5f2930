import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { WithdrawalPage } from '@/app/_contribution/withdrawal-page';
import type { Locale } from '@/i18n/routing';

type Props = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'contribution.withdrawal' });
  return { title: t('pageTitle'), robots: { index: false, follow: false } };
}

export default async function WithdrawByLink({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  return <WithdrawalPage access={{ token, locale }} />;
}
