import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { currentActor } from '@/adapters/auth/current-actor';
import { localeOf } from '@/app/form-locale';
import { parseForm } from '@/app/parse-form';
import { answerRefusal } from '@/app/refusal-answer';
import type { MoneyDone } from '@/components/money/money-done';
import type { FormState } from '@/components/ui/form-state';
import type { Actor } from '@/domain/permission';
import { getPathname } from '@/i18n/navigation';

/** One act on money: form → use case → the page that it was sent from, which says what was done. */
export function act<S extends z.ZodType<{ campaignId: string }>>(
  schema: S,
  form: FormData,
  run: (actor: Actor, input: z.output<S>) => Promise<unknown>,
  done: MoneyDone,
): Promise<FormState> {
  const locale = localeOf(form);
  const id = String(form.get('campaignId') ?? '');
  const reference = form.get('reference');
  const returnTo = getPathname({
    locale,
    href: reference
      ? { pathname: '/desk/campaigns/[id]/money/[reference]', params: { id, reference: String(reference) } }
      : { pathname: '/desk/campaigns/[id]/money', params: { id } },
  });
  return answerRefusal({ form, locale, returnTo }, async () => {
    await run(await currentActor(), parseForm(schema, form));
    redirect(`${returnTo}?done=${done}`);
  });
}
