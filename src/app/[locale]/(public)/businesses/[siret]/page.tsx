import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { cache } from 'react';
import { BusinessPage } from '@/components/places/business-page';
import type { Locale } from '@/i18n/routing';
import { readBusinessPage } from '@/queries/public-places';
import { languagesOf } from '../../../../page-addresses';

type Props = { params: Promise<{ locale: Locale; siret: string }> };

const readOnce = cache(readBusinessPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, siret } = await params;
  const business = await readOnce(siret);
  if (!business) return {};
  return {
    title: business.name,
    ...(business.description ? { description: business.description } : {}),
    alternates: languagesOf({ pathname: '/businesses/[siret]', params: { siret } }, locale),
  };
}

export default async function Business({ params }: Props) {
  const { locale, siret } = await params;
  setRequestLocale(locale);
  const business = await readOnce(siret);
  if (!business) notFound();
  return <BusinessPage business={business} />;
}
