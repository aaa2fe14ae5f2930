import { z } from 'zod';
import { zoneOf } from '@/domain/country';
import type { DeliveryAddress, PledgeDraftData } from '@/domain/pledge-draft';
import { longText, text } from './form-fields';
import { parseForm } from './parse-form';

// What the forms about a pledge have in common. Only the shape is read: whether it is acceptable is for the domain.

/** What a backer tells of herself. An unticked box is not sent. */
export const backerFields = {
  backerName: text,
  message: longText,
  listedPublicly: z
    .literal('on')
    .optional()
    .transform((sent) => sent === 'on'),
};

const addressForm = z.object({
  recipient: text,
  street: longText,
  postcode: text,
  city: text,
  country: text,
});

/** A delivery address and the zone that it lies in; null for a country that is none. */
export function parseAddress(form: FormData): { address: DeliveryAddress; zone: PledgeDraftData['zone'] } {
  const address = parseForm(addressForm, form);
  return { address, zone: zoneOf(address.country) };
}
