import { getTranslations } from 'next-intl/server';
import type { FormState } from '@/components/ui/form-state';
import type { DeliveryAddress } from '@/domain/pledge-draft';
import type { Locale } from '@/i18n/routing';
import { refusalSentence } from './refusal-sentence';

const FIELDS = ['recipient', 'street', 'postcode', 'city'] as const satisfies (keyof DeliveryAddress)[];

/** Says of each empty part of an address which one it is: four times the same sentence helps nobody who hears them read out. */
export async function nameAddressFaults<State extends FormState>(
  state: State,
  locale: Locale,
): Promise<State> {
  const t = await getTranslations({ locale, namespace: 'pledge.address.missing' });
  const missing = refusalSentence('ADDRESS_MISSING', locale);
  const errors = { ...state.errors };
  for (const field of FIELDS) if (errors[field] === missing) errors[field] = t(field);
  return { ...state, errors };
}
