'use server';

import { refresh } from 'next/cache';
import { nameAddressFaults } from '@/app/address-sentences';
import { answerRefusal } from '@/app/refusal-answer';
import type { FormState } from '@/components/ui/form-state';
import { type FieldRefusal, Refusal } from '@/domain/refusal';
import { getPathname, redirect } from '@/i18n/navigation';
import { readPledgeDraft } from '@/queries/pledge-draft';
import type { PledgeDraftView } from '@/queries/pledge-draft.view';
import { saveDraft } from '@/use-cases/pledges/save-draft';
import { checkPlace, choiceHref, detailsHref, type PledgePlace, recapHref } from '../place';
import { parseDetails } from './form';

/** Second screen: keeps what was typed, then goes on or says what is missing. A reward that has gone meanwhile leads back to the first. */
export async function giveDetailsAction(sent: PledgePlace, _: FormState, form: FormData): Promise<FormState> {
  const place = checkPlace(sent);
  const { slug, draft, locale } = place;
  const returnTo = getPathname({ locale, href: detailsHref(place) });
  const state = await answerRefusal({ form, locale, returnTo }, async () => {
    await saveDraft(draft, { ...parseDetails(form, form.has('country')), locale });
    const view = await readPledgeDraft({ slug, draftId: draft });
    if (!view) throw new Refusal('DRAFT_EXPIRED');
    const faults = faultsHere(view);
    if (faults.length > 0) {
      refresh();
      throw new Refusal('FORM_INCOMPLETE', faults);
    }
    return redirect({ href: view.choiceFaults.length > 0 ? choiceHref(place) : recapHref(place), locale });
  });
  return nameAddressFaults(state, locale);
}

/** The form asks for a country and not for a zone: faults of the zone stand beside the country. */
function faultsHere(view: PledgeDraftView): FieldRefusal[] {
  const unserved = view.choiceFaults.filter(({ code }) => code === 'ZONE_NOT_SERVED');
  const faults = [...view.detailFaults, ...unserved].map(({ field, code }) =>
    code === 'ZONE_NOT_SERVED' ? { field: 'country', code } : { field, code },
  );
  return faults.filter((fault, index) => faults.findIndex(({ field }) => field === fault.field) === index);
}
