import { z } from 'zod';
import { backerFields, parseAddress } from '@/app/backer-form';
import { text } from '@/app/form-fields';
import { parseForm } from '@/app/parse-form';
import type { PledgeDraftData } from '@/domain/pledge-draft';

const person = z.object({ email: text, ...backerFields });

export type TypedDetails = Pick<PledgeDraftData, 'email' | 'backerName' | 'listedPublicly' | 'message'> &
  Partial<Pick<PledgeDraftData, 'address' | 'zone'>>;

/** The second screen. `posted`: the form asked for an address; the zone follows from its country. Judged once it is kept. */
export function parseDetails(form: FormData, posted: boolean): TypedDetails {
  const details = parseForm(person, form);
  return posted ? { ...details, ...parseAddress(form) } : details;
}
