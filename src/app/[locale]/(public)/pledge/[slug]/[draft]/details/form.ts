import { z } from 'zod';
import { longText, text } from '@/app/form-fields';
import { parseForm } from '@/app/parse-form';
import { zoneOf } from '@/domain/country';
import type { DeliveryAddress, PledgeDraftData } from '@/domain/pledge-draft';

const person = {
  email: text,
  backerName: text,
  listedPublicly: z.literal('on').optional(),
  message: longText,
};
const address = { recipient: text, street: longText, postcode: text, city: text, country: text };

export type TypedDetails = Pick<PledgeDraftData, 'email' | 'backerName' | 'listedPublicly' | 'message'> &
  Partial<Pick<PledgeDraftData, 'address' | 'zone'>>;

/**
 * The second screen. `posted`: the form asked for an address; the zone follows from its country. Only the shape is read: whether it is
 * acceptable is for the domain, once it is kept.
 */
export function parseDetails(form: FormData, posted: boolean): TypedDetails {
  const { listedPublicly, ...said } = parseForm(z.object(person), form);
  const details = { ...said, listedPublicly: listedPublicly === 'on' };
  return posted ? { ...details, ...parseAddress(form) } : details;
}

/** A delivery address and the zone that it lies in; null for a country that is none. */
export function parseAddress(form: FormData): { address: DeliveryAddress; zone: PledgeDraftData['zone'] } {
  const typed = parseForm(z.object(address), form);
  return { address: typed, zone: zoneOf(typed.country) };
}
