'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { safeReturnPath } from '@/adapters/auth/return-path';
import { giveSessionCookie } from '@/adapters/auth/session-cookie';
import { clientAddress } from '@/app/client-address';
import { suggestEmail } from '@/app/email-suggestion';
import { localeOf } from '@/app/form-locale';
import { parseForm } from '@/app/parse-form';
import { answerRefusal } from '@/app/refusal-answer';
import type { SignInState } from '@/components/account/sign-in-state';
import { emptyForm } from '@/components/ui/form-state';
import { getPathname } from '@/i18n/navigation';
import { renewSignIn } from '@/use-cases/accounts/renew-sign-in';
import { requestSignIn } from '@/use-cases/accounts/request-sign-in';
import { signIn } from '@/use-cases/accounts/sign-in';
import { linkForm, requestForm } from './form';

/** Mails a link to the address typed. */
export async function requestLinkAction(_: SignInState, form: FormData): Promise<SignInState> {
  const locale = localeOf(form);
  const returnTo = getPathname({ locale, href: '/sign-in' });
  return answerRefusal({ form, locale, returnTo }, async () => {
    const { email, to } = parseForm(requestForm, form);
    const linkPath = getPathname({ locale, href: '/sign-in/link' });
    await requestSignIn({ email, locale, ip: clientAddress(await headers()), linkPath, returnTo: to });
    return { ...emptyForm, sentTo: email, suggestion: suggestEmail(email) };
  });
}

/** The button of the page that a mailed link opens. */
export async function enterByLinkAction(_: SignInState, form: FormData): Promise<SignInState> {
  const locale = localeOf(form);
  const returnTo = getPathname({ locale, href: '/sign-in/link' });
  return answerRefusal({ form, locale, returnTo }, async () => {
    const { token, to } = parseForm(linkForm, form);
    await giveSessionCookie(await signIn({ token, locale }));
    redirect(safeReturnPath(to, getPathname({ locale, href: '/account' })));
  });
}

/** A new link instead of a used or expired one, to the same address. */
export async function renewLinkAction(_: SignInState, form: FormData): Promise<SignInState> {
  const locale = localeOf(form);
  const returnTo = getPathname({ locale, href: '/sign-in/link' });
  return answerRefusal({ form, locale, returnTo }, async () => {
    const { token, to } = parseForm(linkForm, form);
    const linkPath = getPathname({ locale, href: '/sign-in/link' });
    await renewSignIn({ token, locale, ip: clientAddress(await headers()), linkPath, returnTo: to });
    return { ...emptyForm, sentTo: '' };
  });
}
