import { nameAddressFaults } from '@/app/address-sentences';
import { refusalSentence } from '@/app/refusal-sentence';
import { emptyForm, type FormState } from '@/components/ui/form-state';
import type { FieldRefusal } from '@/domain/refusal';
import type { Locale } from '@/i18n/routing';
import type { PledgeDraftView } from '@/queries/pledge-draft.view';

/** The form asks for a country and not for a zone: faults of the zone stand beside the country. */
export function faultsHere(view: PledgeDraftView): FieldRefusal[] {
  const unserved = view.choiceFaults.filter(({ code }) => code === 'ZONE_NOT_SERVED');
  const faults = [...view.detailFaults, ...unserved].map(({ field, code }) =>
    code === 'ZONE_NOT_SERVED' ? { field: 'country', code } : { field, code },
  );
  return faults.filter((fault, index) => faults.findIndex(({ field }) => field === fault.field) === index);
}

/** The same as sentences beside the fields. */
export function saidOfFaults(view: PledgeDraftView, locale: Locale): Promise<FormState> {
  const said = faultsHere(view).map(({ field, code }) => [field, refusalSentence(code, locale)]);
  return nameAddressFaults({ ...emptyForm, errors: Object.fromEntries(said) }, locale);
}
