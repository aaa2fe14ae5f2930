import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { HomePage } from '@/components/home/home-page';
import type { Locale } from '@/i18n/routing';
import { readHome } from '@/queries/home';
import { languagesOf } from '../../page-addresses';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { alternates: languagesOf('/', (await params).locale) };
}

export default async function Home({ params }: Props) {
  setRequestLocale((await params).locale);
  return <HomePage home={await readHome()} />;
}
