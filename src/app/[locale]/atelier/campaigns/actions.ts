'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor } from '@/adapters/auth/current-actor';
import { localeOf } from '@/app/form-locale';
import { parseForm } from '@/app/parse-form';
import { answerRefusal } from '@/app/refusal-answer';
import { emptyForm, type FormState } from '@/components/ui/form-state';
import type { Actor } from '@/domain/permission';
import { getPathname } from '@/i18n/navigation';
import { answerRemark } from '@/use-cases/campaigns/answer-remark';
import { createCampaign } from '@/use-cases/campaigns/create-campaign';
import { submitCampaign } from '@/use-cases/campaigns/submit-campaign';
import { withdrawCampaign } from '@/use-cases/campaigns/withdraw-campaign';
import { campaignForm, newCampaignForm, remarkForm } from './form';

export async function createCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const returnTo = getPathname({ locale, href: '/atelier/campaigns/new' });
  return answerRefusal({ form, locale, returnTo }, async () => {
    const id = await createCampaign(await currentActor(), { ...parseForm(newCampaignForm, form), locale });
    redirect(getPathname({ locale, href: { pathname: '/atelier/campaigns/[id]/identity', params: { id } } }));
  });
}

export async function submitCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  return pressOnFile(form, async (actor) => submitCampaign(actor, parseForm(campaignForm, form)));
}

export async function answerRemarkAction(_: FormState, form: FormData): Promise<FormState> {
  return pressOnFile(form, async (actor) => {
    const input = parseForm(remarkForm, form);
    const answer = String(form.get(`answer-${input.remarkId}`) ?? '').trim();
    await answerRemark(actor, { ...input, answer });
  });
}

export async function withdrawCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  return pressOnFile(form, async (actor) => withdrawCampaign(actor, parseForm(campaignForm, form)));
}

/** One press on the overview of a file, which then shows the new state. */
function pressOnFile(form: FormData, act: (actor: Actor) => Promise<void>): Promise<FormState> {
  const locale = localeOf(form);
  const params = { id: String(form.get('campaignId')) };
  const returnTo = getPathname({ locale, href: { pathname: '/atelier/campaigns/[id]', params } });
  return answerRefusal({ form, locale, returnTo }, async () => {
    await act(await currentActor());
    refresh();
    return emptyForm;
  });
}
