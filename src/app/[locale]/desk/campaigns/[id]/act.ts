import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { currentActor } from '@/adapters/auth/current-actor';
import { localeOf } from '@/app/form-locale';
import { parseForm } from '@/app/parse-form';
import { answerRefusal } from '@/app/refusal-answer';
import type { Done } from '@/components/desk/done';
import { emptyForm, type FormState } from '@/components/ui/form-state';
import type { Actor } from '@/domain/permission';
import { getPathname } from '@/i18n/navigation';

/**
 * One act on a file: form → use case → the dossier again. With `done` the page starts anew and says so; without, it stays where the
 * reader is and shows the new state.
 */
export function act<S extends z.ZodType<{ campaignId: string }>>(
  schema: S,
  form: FormData,
  run: (actor: Actor, input: z.output<S>) => Promise<unknown>,
  done?: Done | ((input: z.output<S>) => Done),
): Promise<FormState> {
  const locale = localeOf(form);
  const params = { id: String(form.get('campaignId') ?? '') };
  const returnTo = getPathname({ locale, href: { pathname: '/desk/campaigns/[id]', params } });
  return answerRefusal({ form, locale, returnTo }, async () => {
    const input = parseForm(schema, form);
    await run(await currentActor(), input);
    if (done) redirect(`${returnTo}?done=${typeof done === 'function' ? done(input) : done}`);
    refresh();
    return emptyForm;
  });
}
