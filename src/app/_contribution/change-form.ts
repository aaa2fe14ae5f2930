import type { WantedContent } from '@/queries/contribution-price';
import { parseChoice } from '../[locale]/(public)/pledge/[slug]/[draft]/form';
import { parseAddress } from '../backer-form';

/** The form that replaces a contribution: the first screen of a pledge, and where to send what is posted. */
export function parseChange(form: FormData): WantedContent {
  const choice = parseChoice(form);
  return form.has('country')
    ? { ...choice, ...parseAddress(form) }
    : { ...choice, address: null, zone: null };
}
