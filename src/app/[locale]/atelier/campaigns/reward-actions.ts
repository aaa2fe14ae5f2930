'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor } from '@/adapters/auth/current-actor';
import { localeOf } from '@/app/form-locale';
import { parseForm } from '@/app/parse-form';
import { answerRefusal } from '@/app/refusal-answer';
import type { SaveState } from '@/components/builder/save-state';
import type { FormState } from '@/components/ui/form-state';
import { Refusal } from '@/domain/refusal';
import { getPathname } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { removeReward } from '@/use-cases/campaigns/remove-reward';
import { saveReward } from '@/use-cases/campaigns/save-reward';
import { rewardForm, rewardPressForm } from './form';

const listOf = (locale: Locale, id: string): string =>
  getPathname({ locale, href: { pathname: '/atelier/campaigns/[id]/rewards', params: { id } } });

const pageOf = (locale: Locale, id: string, rewardId: string): string =>
  rewardId === ''
    ? getPathname({ locale, href: { pathname: '/atelier/campaigns/[id]/rewards/new', params: { id } } })
    : getPathname({
        locale,
        href: { pathname: '/atelier/campaigns/[id]/rewards/[rewardId]', params: { id, rewardId } },
      });

export async function saveRewardAction(_: SaveState, form: FormData): Promise<SaveState> {
  const locale = localeOf(form);
  const id = String(form.get('campaignId'));
  const returnTo = pageOf(locale, id, String(form.get('rewardId') ?? ''));
  return answerRefusal<Partial<SaveState>>({ form, locale, returnTo }, async () => {
    const { price, vat, postageFrance, postageEu, postageWorld, ...input } = parseForm(rewardForm, form);
    const amounts = {
      priceCents: price,
      postageFranceCents: postageFrance,
      postageEuCents: postageEu,
      postageWorldCents: postageWorld,
    };
    try {
      await saveReward(await currentActor(), { ...input, ...amounts, vatBasisPoints: vat });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'CHANGED_BY_SOMEBODY_ELSE') refresh();
      throw error;
    }
    redirect(listOf(locale, id));
  });
}

export async function removeRewardAction(_: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const id = String(form.get('campaignId'));
  return answerRefusal({ form, locale, returnTo: listOf(locale, id) }, async () => {
    await removeReward(await currentActor(), parseForm(rewardPressForm, form));
    redirect(listOf(locale, id));
  });
}
