'use server';

import { refresh } from 'next/cache';
import { answerRefusal } from '@/app/refusal-answer';
import type { FormState } from '@/components/ui/form-state';
import { Refusal } from '@/domain/refusal';
import { getPathname, redirect } from '@/i18n/navigation';
import { readPledgeDraft } from '@/queries/pledge-draft';
import { saveDraft } from '@/use-cases/pledges/save-draft';
import { startDraft } from '@/use-cases/pledges/start-draft';
import { parseChoice } from './form';
import { checkPlace, choiceHref, detailsHref, type PledgePlace } from './place';

/** First screen: keeps the choice, acceptable or not, then goes on or says what is wrong. Without JavaScript it also counts the total anew. */
export async function chooseRewardsAction(
  sent: PledgePlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const place = checkPlace(sent);
  const { slug, draft, locale } = place;
  const returnTo = getPathname({ locale, href: choiceHref(place) });
  return answerRefusal({ form, locale, returnTo }, async () => {
    const choice = parseChoice(form);
    await startDraft({ slug, rewardId: null, locale, draftId: draft });
    await saveDraft(draft, { ...choice, locale });
    if (form.get('intent') === 'count') return redirect({ href: choiceHref(place), locale });
    const view = await readPledgeDraft({ slug, draftId: draft });
    const [fault] = view?.choiceFaults ?? [];
    if (view && fault) {
      refresh();
      throw new Refusal(fault.code, view.choiceFaults);
    }
    return redirect({ href: detailsHref(place), locale });
  });
}
