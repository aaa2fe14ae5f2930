import { randomUUID } from 'node:crypto';
import { redirect, unstable_rethrow } from 'next/navigation';
import { type FormState, typedValues } from '@/components/ui/form-state';
import { Refusal } from '@/domain/refusal';
import { getPathname } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { keepForm } from '@/use-cases/accounts/keep-form';
import { apology, refusalSentence } from './refusal-sentence';

export interface AnsweredForm {
  readonly form: FormData;
  readonly locale: Locale;
  /** Address of the page that shows the form: where a person returns who has to sign in first, with everything typed. */
  readonly returnTo: string;
  /** Sent by the page itself while the person types: never leads away from what is being written. */
  readonly isAutosave?: boolean;
}

/**
 * The one edge between use cases and forms. A refusal becomes sentences beside what was typed; a session that ended keeps what was typed
 * and leads to the sign-in page; anything else is a bug: logged under a reference, told as a plain apology without its text.
 */
export async function answerRefusal<Extra extends object>(
  asked: AnsweredForm,
  act: () => Promise<FormState & Extra>,
): Promise<FormState & Partial<Extra>> {
  try {
    return await act();
  } catch (error) {
    unstable_rethrow(error);
    const { form, locale } = asked;
    const hasLeft = error instanceof Refusal && error.code === 'NOT_SIGNED_IN';
    if (hasLeft && !asked.isAutosave) return sendToSignIn(asked);
    const state = error instanceof Refusal ? refused(error, form, locale) : sorry(error, form, locale);
    return state as FormState & Partial<Extra>;
  }
}

/** The state of a form that was refused. */
export function refused(refusal: Refusal, form: FormData, locale: Locale): FormState {
  const errors = Object.fromEntries(
    refusal.fields.map(({ field, code }) => [field, refusalSentence(code, locale)]),
  );
  // Wrong fields speak for themselves; the form counts them.
  const isAboutFields = refusal.code === 'FORM_INCOMPLETE' && refusal.fields.length > 0;
  const message = isAboutFields ? null : refusalSentence(refusal.code, locale);
  return { message, errors, values: typedValues(form), code: refusal.code };
}

function sorry(error: unknown, form: FormData, locale: Locale): FormState {
  return { message: apology(reportBug(error), locale), errors: {}, values: typedValues(form) };
}

/** Logs what was not expected; gives the reference under which it stands in the log. */
export function reportBug(error: unknown): string {
  const reference = randomUUID().slice(0, 8);
  console.error(`bug ${reference}`, error);
  return reference;
}

async function sendToSignIn({ form, locale, returnTo }: AnsweredForm): Promise<never> {
  const draft = await keepForm({ path: returnTo, values: typedValues(form) });
  const back = `${returnTo}${returnTo.includes('?') ? '&' : '?'}draft=${draft}`;
  redirect(getPathname({ locale, href: { pathname: '/sign-in', query: { to: back, why: 'session' } } }));
}
