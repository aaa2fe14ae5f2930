'use server';

import { answerRefusal } from '@/app/refusal-answer';
import type { FormState } from '@/components/ui/form-state';
import { Refusal } from '@/domain/refusal';
import { getPathname, redirect } from '@/i18n/navigation';
import { readPledgeDraft } from '@/queries/pledge-draft';
import { giveDetails } from '@/use-cases/pledges/give-details';
import {
  checkPlace,
  choiceHref,
  detailsHref,
  type PledgePlace,
  recapHref,
  refusedDetailsHref,
} from '../place';
import { faultsHere } from './faults';
import { parseDetails } from './form';

/**
 * Second screen: keeps what was typed under a new address, then goes on there, or says there what is missing. A reward that has gone
 * meanwhile leads back to the first screen.
 */
export async function giveDetailsAction(sent: PledgePlace, _: FormState, form: FormData): Promise<FormState> {
  const place = checkPlace(sent);
  const { slug, locale } = place;
  const returnTo = getPathname({ locale, href: detailsHref(place) });
  return answerRefusal({ form, locale, returnTo }, async () => {
    const draft = await giveDetails(place.draft, { ...parseDetails(form, form.has('country')), locale });
    const moved = { ...place, draft };
    const view = await readPledgeDraft({ slug, draftId: draft });
    if (!view) throw new Refusal('DRAFT_EXPIRED');
    if (faultsHere(view).length > 0) return redirect({ href: refusedDetailsHref(moved), locale });
    return redirect({ href: view.choiceFaults.length > 0 ? choiceHref(moved) : recapHref(moved), locale });
  });
}
