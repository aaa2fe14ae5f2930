'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor } from '@/adapters/auth/current-actor';
import { localeOf } from '@/app/form-locale';
import { parseForm } from '@/app/parse-form';
import { answerRefusal } from '@/app/refusal-answer';
import { emptyForm, type FormState } from '@/components/ui/form-state';
import { getPathname } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { answerRemark } from '@/use-cases/campaigns/answer-remark';
import { createCampaign } from '@/use-cases/campaigns/create-campaign';
import { submitCampaign } from '@/use-cases/campaigns/submit-campaign';
import { withdrawCampaign } from '@/use-cases/campaigns/withdraw-campaign';
import { campaignForm, newCampaignForm, remarkForm } from './form';

const fileOf = (locale: Locale, id: string): string =>
  getPathname({ locale, href: { pathname: '/atelier/campaigns/[id]', params: { id } } });

export async function createCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const returnTo = getPathname({ locale, href: '/atelier/campaigns/new' });
  return answerRefusal({ form, locale, returnTo }, async () => {
    const id = await createCampaign(await currentActor(), { ...parseForm(newCampaignForm, form), locale });
    redirect(getPathname({ locale, href: { pathname: '/atelier/campaigns/[id]/identity', params: { id } } }));
  });
}

export async function submitCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const returnTo = fileOf(locale, String(form.get('campaignId')));
  return answerRefusal({ form, locale, returnTo }, async () => {
    await submitCampaign(await currentActor(), parseForm(campaignForm, form));
    refresh();
    return emptyForm;
  });
}

export async function answerRemarkAction(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const returnTo = fileOf(locale, String(form.get('campaignId')));
  return answerRefusal({ form, locale, returnTo }, async () => {
    const input = parseForm(remarkForm, form);
    const answer = String(form.get(`answer-${input.remarkId}`) ?? '').trim();
    await answerRemark(await currentActor(), { ...input, answer });
    refresh();
    return emptyForm;
  });
}

export async function withdrawCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const returnTo = fileOf(locale, String(form.get('campaignId')));
  return answerRefusal({ form, locale, returnTo }, async () => {
    await withdrawCampaign(await currentActor(), parseForm(campaignForm, form));
    refresh();
    return emptyForm;
  });
}
