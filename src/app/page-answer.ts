import { notFound, redirect } from 'next/navigation';
import { Refusal } from '@/domain/refusal';
import { getPathname } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';

/**
 * The edge between queries and pages: what the reader may not see is not found; who has to sign in first is led there and back.
 * Anything else is a bug, for the error page.
 */
export async function showOrSend<T>(
  page: { locale: Locale; path: string },
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'NOT_FOUND') notFound();
    if (error.code !== 'NOT_SIGNED_IN') throw error;
    redirect(getPathname({ locale: page.locale, href: { pathname: '/sign-in', query: { to: page.path } } }));
  }
}
