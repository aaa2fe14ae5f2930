'use server';

import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { currentActor } from '@/adapters/auth/current-actor';
import { localeOf } from '@/app/form-locale';
import { parseForm } from '@/app/parse-form';
import { answerRefusal } from '@/app/refusal-answer';
import type { FormState } from '@/components/ui/form-state';
import type { Actor } from '@/domain/permission';
import { getPathname } from '@/i18n/navigation';
import { saveDisputeAnswer } from '@/use-cases/disputes/save-dispute-answer';
import { submitEvidence } from '@/use-cases/disputes/submit-evidence';
import { answerForm, submitForm } from './form';

export async function saveAnswerAction(_: FormState, form: FormData): Promise<FormState> {
  return act(answerForm, form, saveDisputeAnswer, 'saved');
}

export async function submitEvidenceAction(_: FormState, form: FormData): Promise<FormState> {
  return act(submitForm, form, submitEvidence, 'submitted');
}

/** Form → use case → the dispute's page again, which says what was done. */
function act<S extends z.ZodType<{ disputeId: string }>>(
  schema: S,
  form: FormData,
  run: (actor: Actor, input: z.output<S>) => Promise<void>,
  done: 'saved' | 'submitted',
): Promise<FormState> {
  const locale = localeOf(form);
  const params = { id: String(form.get('disputeId') ?? '') };
  const returnTo = getPathname({ locale, href: { pathname: '/desk/disputes/[id]', params } });
  return answerRefusal({ form, locale, returnTo }, async () => {
    await run(await currentActor(), parseForm(schema, form));
    redirect(`${returnTo}?done=${done}`);
  });
}
