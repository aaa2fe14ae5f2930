import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { cache } from 'react';
import { CommunePage } from '@/components/places/commune-page';
import type { Locale } from '@/i18n/routing';
import { readCommunePage } from '@/queries/public-places';
import { languagesOf } from '../../../../page-addresses';

type Props = { params: Promise<{ locale: Locale; code: string }> };

const readOnce = cache(readCommunePage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const commune = await readOnce(code);
  if (!commune) return {};
  const t = await getTranslations({ locale, namespace: 'publicPages.commune' });
  return {
    title: t('title', { name: commune.name }),
    description: t('lead', { name: commune.name, count: commune.campaigns.length }),
    alternates: languagesOf({ pathname: '/communes/[code]', params: { code } }, locale),
  };
}

export default async function Commune({ params }: Props) {
  const { locale, code } = await params;
  setRequestLocale(locale);
  const commune = await readOnce(code);
  if (!commune) notFound();
  return <CommunePage commune={commune} />;
}
