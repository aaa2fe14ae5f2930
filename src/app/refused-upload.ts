import { REFUSAL_CODES } from '@/domain/refusal';
import type { Locale } from '@/i18n/routing';
import { apology, refusalSentence } from './refusal-sentence';

/** Why an upload was refused, from the address that it led back to; undefined when it was not. */
export function refusedUpload(code: string | string[] | undefined, locale: Locale): string | undefined {
  if (typeof code !== 'string') return undefined;
  const known = REFUSAL_CODES.find((listed) => listed === code);
  return known ? refusalSentence(known, locale) : apology('upload', locale);
}
