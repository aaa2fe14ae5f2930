import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PledgeStateScreen } from '@/components/pledge/pledge-state-screen';
import type { Locale } from '@/i18n/routing';
import { readPledgeState } from '@/queries/pledge';

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ pledge?: string | string[]; about?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'pledge.state' });
  return { title: t('pageTitle'), robots: { index: false, follow: false } };
}

export default async function Thanks({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const { pledge, about } = await searchParams;
  const state = typeof pledge === 'string' ? await readPledgeState(pledge, locale) : null;
  if (state?.campaign.slug !== slug) notFound();
  return <PledgeStateScreen state={state} aboutCard={about === 'card'} />;
}
