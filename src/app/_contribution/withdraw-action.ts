'use server';

import { z } from 'zod';
import type { FormState } from '@/components/ui/form-state';
import { getPathname, redirect } from '@/i18n/navigation';
import { withdrawPledge } from '@/use-cases/pledges/withdraw-pledge';
import { text } from '../form-fields';
import { parseForm } from '../parse-form';
import { answerRefusal } from '../refusal-answer';
import { type ContributionAccess, contributionHref, contributionWithdrawHref, resolveAccess } from './access';

const declaration = z.object({
  declaredName: text.pipe(z.string().min(1, 'NAME_MISSING').max(200, 'TEXT_TOO_LONG')),
});

/** "Confirmer la rétractation". */
export async function withdrawAction(
  access: ContributionAccess,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale } = access;
  const returnTo = getPathname({ locale, href: contributionWithdrawHref(access) });
  return answerRefusal({ form, locale, returnTo }, async () => {
    const { actor, pledgeId } = await resolveAccess(access);
    await withdrawPledge(actor, { pledgeId, ...parseForm(declaration, form) });
    return redirect({ href: { ...contributionHref(access), query: { done: 'withdrawn' } }, locale });
  });
}
