'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/adapters/auth/current-actor';
import { takeSessionCookie } from '@/adapters/auth/session-cookie';
import { recordId } from '@/app/form-fields';
import { localeOf } from '@/app/form-locale';
import { showOrSend } from '@/app/page-answer';
import { getPathname } from '@/i18n/navigation';
import { openOwnPledge } from '@/use-cases/accounts/open-own-pledge';
import { signOut } from '@/use-cases/accounts/sign-out';

export async function signOutAction(form: FormData): Promise<void> {
  const token = await takeSessionCookie();
  if (token) await signOut(token);
  redirect(getPathname({ locale: localeOf(form), href: '/' }));
}

/** To the page of one of my pledges. */
export async function openPledgeAction(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const pledgeId = recordId.safeParse(form.get('pledgeId')).data;
  const path = getPathname({ locale, href: '/account' });
  if (!pledgeId) redirect(path);
  const token = await showOrSend({ locale, path }, async () =>
    openOwnPledge(await currentActor(), { pledgeId }),
  );
  redirect(getPathname({ locale, href: { pathname: '/contribution/[token]', params: { token } } }));
}
