import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { cache } from 'react';
import { ProjectPage } from '@/components/campaigns/project-page';
import { permanentRedirect } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { readCampaignBySlug } from '@/queries/campaign';
import { languagesOf } from '../../../../page-addresses';

type Props = { params: Promise<{ locale: Locale; slug: string }> };

const readOnce = cache(readCampaignBySlug);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await readOnce(slug, locale);
  if (found.kind !== 'page') return {};
  const { title, pitch, cover } = found.campaign;
  const image = cover && cover.sources.length > 0 ? [{ url: cover.src, alt: cover.alt }] : [];
  return {
    title,
    description: pitch,
    alternates: languagesOf({ pathname: '/projects/[slug]', params: { slug } }, locale),
    openGraph: { title, description: pitch, type: 'article', images: image },
  };
}

export default async function Project({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await readOnce(slug, locale);
  if (found.kind === 'none') notFound();
  if (found.kind === 'moved')
    permanentRedirect({ href: { pathname: '/projects/[slug]', params: { slug: found.slug } }, locale });
  else return <ProjectPage campaign={found.campaign} />;
}
