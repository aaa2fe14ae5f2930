import { z } from 'zod';
import { longText, text } from '@/app/form-fields';
import { parseForm } from '@/app/parse-form';
import type { DeliveryAddress } from '@/domain/pledge-draft';
import { type FieldRefusal, Refusal } from '@/domain/refusal';
import type { PledgeDetails } from '@/use-cases/pledges/change-details';

const detailsSchema = z.object({
  backerName: text,
  message: longText,
  listedPublicly: z.literal('on').optional(),
  recipient: text,
  street: longText,
  postcode: text,
  city: text,
  country: text,
});

const ADDRESS_FIELDS = ['recipient', 'street', 'postcode', 'city', 'country'] as const;

/** What changes no money: name, listing, message, and the address where the form has one. Refuses an address with a hole in it. */
export function parseContributionDetails(form: FormData): PledgeDetails {
  const { backerName, message, listedPublicly, ...address } = parseForm(detailsSchema, form);
  const details = { backerName, message, listedPublicly: listedPublicly === 'on' };
  return form.has('country') ? { ...details, address: completeAddress(address) } : details;
}

/** Refuses with ADDRESS_MISSING beside each field that is empty. */
export function completeAddress(address: DeliveryAddress): DeliveryAddress {
  const empty = ADDRESS_FIELDS.filter((field) => address[field] === '');
  if (empty.length > 0)
    throw new Refusal(
      'FORM_INCOMPLETE',
      empty.map((field): FieldRefusal => ({ field, code: 'ADDRESS_MISSING' })),
    );
  return address;
}
