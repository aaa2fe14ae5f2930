import type { NextRequest } from 'next/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { formLocale } from '@/app/form-fields';
import { redirectTo } from '@/app/redirect-to';
import { reportBug } from '@/app/refusal-answer';
import { Refusal } from '@/domain/refusal';
import { getPathname } from '@/i18n/navigation';
import { refreshAccount } from '@/use-cases/businesses/refresh-account';

/**
 * Back from Stripe's pages. Coming here proves nothing: the account is asked for its own state, which is safe to repeat. With `again` the
 * link had expired or was used; a new one is made by the button on the page, never by this GET.
 */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/api/onboarding/[id]'>,
): Promise<Response> {
  const { id } = await params;
  const { searchParams } = request.nextUrl;
  const locale = formLocale.parse(searchParams.get('locale'));
  const page = getPathname({ locale, href: { pathname: '/atelier/businesses/[id]', params: { id } } });
  if (searchParams.has('again')) return redirectTo(`${page}?stripe=again`);
  try {
    await refreshAccount(await currentActor(), { businessId: id });
  } catch (error) {
    // Not signed in, not theirs: the page itself says so.
    if (!(error instanceof Refusal)) reportBug(error);
    if (!(error instanceof Refusal) || error.code === 'PAYMENT_SERVICE_AWAY')
      return redirectTo(`${page}?stripe=away`);
  }
  return redirectTo(page);
}
