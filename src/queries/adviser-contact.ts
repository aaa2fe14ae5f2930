import { z } from 'zod';
import { database } from '@/adapters/db/client';
import type { AdviserContactView } from './public-pages.view';

const contactSchema = z.object({ name: z.string().min(1), phone: z.string(), email: z.string() });

/** Numbers of the 05 36 49 range are reserved for fiction: nobody is called by mistake before the setting is filled in. */
const DEFAULT_CONTACT: AdviserContactView = {
  name: 'CCI du Lot',
  phone: '05 36 49 00 46',
  email: 'bonjour@causse-commune.test',
};

/** Whom a business may call (setting `adviserContact`). */
export async function readAdviserContact(): Promise<AdviserContactView> {
  const row = await database().setting.findUnique({ where: { key: 'adviserContact' } });
  const read = contactSchema.safeParse(row?.value);
  return read.success ? read.data : DEFAULT_CONTACT;
}
