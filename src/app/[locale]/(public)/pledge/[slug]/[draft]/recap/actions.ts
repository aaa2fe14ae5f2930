'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect as leave } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { clientAddress } from '@/app/client-address';
import { consentSentence } from '@/app/consent-sentence';
import { answerRefusal } from '@/app/refusal-answer';
import { emptyForm, type FormState } from '@/components/ui/form-state';
import { Refusal } from '@/domain/refusal';
import { getPathname, redirect } from '@/i18n/navigation';
import { readPledgeDraft } from '@/queries/pledge-draft';
import { limitOpenings } from '@/use-cases/pledges/limit-openings';
import { openPledge } from '@/use-cases/pledges/open-pledge';
import { saveDraft } from '@/use-cases/pledges/save-draft';
import { checkPlace, choiceHref, detailsHref, type PledgePlace, recapHref, thanksHref } from '../place';

/** Third screen: agrees to the sentence that was read, opens the pledge and leads to Stripe's page. Pressed twice, it leads to the same one. */
export async function payAction(sent: PledgePlace, _: FormState, form: FormData): Promise<FormState> {
  const place = checkPlace(sent);
  const { slug, draft, locale } = place;
  const returnTo = getPathname({ locale, href: recapHref(place) });
  return answerRefusal({ form, locale, returnTo }, async () => {
    await limitOpenings(clientAddress(await headers()));
    const view = await readPledgeDraft({ slug, draftId: draft });
    if (!view?.isStored) throw new Refusal('DRAFT_EXPIRED');
    if (view.choiceFaults.some(({ field }) => field !== 'free'))
      return redirect({ href: choiceHref(place), locale });
    if (view.detailFaults.length > 0) return redirect({ href: detailsHref(place), locale });
    const sentence = await consentSentence(view.campaign, view.totalCents, locale);
    if (form.get('consent') !== sentence) return readAgain(locale);
    const opened = await open(draft, sentence);
    if (opened === 'gone') return redirect({ href: choiceHref(place), locale });
    if (opened.kind === 'page') leave(opened.url);
    return redirect({ href: thanksHref(slug, opened.pledgeId), locale });
  });
}

/** 'gone': somebody else took the last unit a moment ago; the first screen says so and keeps the rest. */
async function open(draftId: string, consentSentence: string) {
  try {
    return await openPledge(await currentActor(), { draftId, consentSentence });
  } catch (error) {
    if (error instanceof Refusal && ['REWARD_SOLD_OUT', 'REWARD_CLOSED'].includes(error.code)) return 'gone';
    throw error;
  }
}

/** A price or the deadline moved after the page was shown: nobody agrees to what was not read. */
async function readAgain(locale: PledgePlace['locale']): Promise<FormState> {
  refresh();
  const t = await getTranslations({ locale, namespace: 'pledge.recap' });
  return { ...emptyForm, message: t('changed') };
}

/** Takes the suggested spelling of a mistyped address. */
export async function correctEmailAction(sent: PledgePlace, form: FormData): Promise<void> {
  const place = checkPlace(sent);
  await saveDraft(place.draft, { email: String(form.get('email') ?? '').slice(0, 254) });
  redirect({ href: recapHref(place), locale: place.locale });
}
