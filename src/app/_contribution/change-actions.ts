'use server';

import type { ChangeState } from '@/components/pledge/change-state';
import { emptyForm, typedValues } from '@/components/ui/form-state';
import { getPathname, redirect } from '@/i18n/navigation';
import { readContribution } from '@/queries/contribution';
import { priceContribution } from '@/queries/contribution-price';
import { changePledge } from '@/use-cases/pledges/change-pledge';
import { nameAddressFaults } from '../address-sentences';
import { consentSentence } from '../consent-sentence';
import { answerRefusal } from '../refusal-answer';
import { type ContributionAccess, contributionChangeHref, contributionHref, resolveAccess } from './access';
import { parseChange } from './change-form';

/**
 * Replaces what a contribution contains, in two presses: the first shows the new lines and the sentence to agree to, the second agrees. What
 * was not shown is never agreed to: a sentence that has become another one is shown again.
 */
export async function changeContributionAction(
  access: ContributionAccess,
  _: ChangeState,
  form: FormData,
): Promise<ChangeState> {
  const { locale } = access;
  const returnTo = getPathname({ locale, href: contributionChangeHref(access) });
  let review: ChangeState['review'] = null;
  const state = await answerRefusal({ form, locale, returnTo }, async () => {
    const shown = { ...emptyForm, values: typedValues(form) };
    if (form.get('intent') === 'edit') return shown;
    const { actor, pledgeId } = await resolveAccess(access);
    const priced = await priceContribution(actor, pledgeId, parseChange(form));
    const { campaign } = await readContribution(actor, pledgeId);
    const consent = await consentSentence(campaign, priced.totalCents, locale);
    if (form.get('consent') !== consent) {
      review = { lines: priced.lines, totalCents: priced.totalCents, consent };
      return shown;
    }
    await changePledge(actor, pledgeId, { ...priced.content, consentSentence: consent });
    return redirect({ href: { ...contributionHref(access), query: { done: 'changed' } }, locale });
  });
  return nameAddressFaults({ ...state, review }, locale);
}
