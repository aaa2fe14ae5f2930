'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor } from '@/adapters/auth/current-actor';
import { env } from '@/adapters/env';
import { localeOf } from '@/app/form-locale';
import { parseForm } from '@/app/parse-form';
import { answerRefusal } from '@/app/refusal-answer';
import type { BusinessState } from '@/components/business/business-form';
import { emptyForm, type FormState } from '@/components/ui/form-state';
import { getPathname } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { describeBusiness } from '@/use-cases/businesses/describe-business';
import { refreshAccount } from '@/use-cases/businesses/refresh-account';
import { registerBusiness } from '@/use-cases/businesses/register-business';
import { startOnboarding } from '@/use-cases/businesses/start-onboarding';
import { businessForm, businessPressForm, newBusinessForm } from './form';

const pageOf = (locale: Locale, id: string): string =>
  getPathname({ locale, href: { pathname: '/atelier/businesses/[id]', params: { id } } });

export async function registerBusinessAction(_: BusinessState, form: FormData): Promise<BusinessState> {
  const locale = localeOf(form);
  const returnTo = getPathname({ locale, href: '/atelier/businesses/new' });
  return answerRefusal({ form, locale, returnTo }, async () => {
    const id = await registerBusiness(await currentActor(), parseForm(newBusinessForm, form));
    redirect(pageOf(locale, id));
  });
}

export async function describeBusinessAction(_: BusinessState, form: FormData): Promise<BusinessState> {
  const locale = localeOf(form);
  const returnTo = pageOf(locale, String(form.get('businessId')));
  return answerRefusal({ form, locale, returnTo }, async () => {
    await describeBusiness(await currentActor(), parseForm(businessForm, form));
    refresh();
    return { ...emptyForm, isSaved: true };
  });
}

/** To Stripe's own pages; the link is made on this click and works once. */
export async function startOnboardingAction(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const returnTo = pageOf(locale, String(form.get('businessId')));
  return answerRefusal({ form, locale, returnTo }, async () => {
    const { businessId } = parseForm(businessPressForm, form);
    const back = `${env().APP_URL}/api/onboarding/${businessId}?locale=${locale}`;
    const addresses = { returnUrl: back, refreshUrl: `${back}&again=1` };
    redirect(await startOnboarding(await currentActor(), { businessId, ...addresses }));
  });
}

export async function refreshAccountAction(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const returnTo = pageOf(locale, String(form.get('businessId')));
  return answerRefusal({ form, locale, returnTo }, async () => {
    await refreshAccount(await currentActor(), parseForm(businessPressForm, form));
    refresh();
    return emptyForm;
  });
}
