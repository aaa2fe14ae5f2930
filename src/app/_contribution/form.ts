import { z } from 'zod';
import { backerFields, parseAddress } from '@/app/backer-form';
import { parseForm } from '@/app/parse-form';
import type { PledgeDetails } from '@/use-cases/pledges/change-details';

/** What changes no money: name, listing, message, and the address where the form has one. */
export function parseContributionDetails(form: FormData): PledgeDetails {
  const details = parseForm(z.object(backerFields), form);
  return form.has('country') ? { ...details, address: parseAddress(form).address } : details;
}
