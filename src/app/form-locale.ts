import type { Locale } from '@/i18n/routing';
import { formLocale } from './form-fields';

/** Language of the page that sent a form: actions and handlers have no address of their own to read it from. */
export const localeOf = (form: FormData): Locale => formLocale.parse(form.get('locale'));
