import { randomBytes } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';

export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ reward?: string | string[] }>;
};

/**
 * Gives the pledge about to be written an address of its own, 128 bits that nobody guesses, before anything is typed: going back, at any
 * screen, finds everything again. Nothing is stored until the first form is sent.
 */
export default async function StartPledge({ params, searchParams }: Props): Promise<never> {
  const { locale, slug } = await params;
  const { reward } = await searchParams;
  const draft = randomBytes(16).toString('base64url');
  const screen = { pathname: '/pledge/[slug]/[draft]', params: { slug, draft } } as const;
  return redirect({ href: typeof reward === 'string' ? { ...screen, query: { reward } } : screen, locale });
}
