import type { RefusalCode } from '@/domain/refusal';
import type { Locale } from '@/i18n/routing';
import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

// A code without a sentence in one of the languages does not compile.
const sentences = { fr: fr.refusals, en: en.refusals } satisfies Record<Locale, Record<RefusalCode, string>>;

/** The sentence that tells a person why the request was refused and what to do next. */
export const refusalSentence = (code: RefusalCode, locale: Locale): string => sentences[locale][code];

/** What a form says after a bug: plain, with the reference that the log carries. */
export const apology = (reference: string, locale: Locale): string =>
  ({ fr, en })[locale].errors.form.replace('{reference}', reference);
