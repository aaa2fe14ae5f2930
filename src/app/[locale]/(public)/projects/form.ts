import { z } from 'zod';
import { CATEGORIES } from '@/domain/campaign-draft';
import type { ProjectsFilter } from '@/queries/public-pages.view';

const filterSchema = z.object({
  q: z.string().trim().max(100).catch(''),
  commune: z
    .string()
    .regex(/^[0-9AB]{5}$/)
    .catch(''),
  category: z.enum(CATEGORIES).or(z.literal('')).catch(''),
  state: z.enum(['live', 'soon', 'funded', 'ended', 'all']).catch('live'),
  sort: z.enum(['recent', 'ending', 'progress']).catch('recent'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

/** What the address asks for. Whatever is not understood is left out: an address typed by hand never fails. */
export function parseProjectsFilter(query: Record<string, string | string[] | undefined>): ProjectsFilter {
  const first = Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]);
  return filterSchema.parse(Object.fromEntries(first));
}
