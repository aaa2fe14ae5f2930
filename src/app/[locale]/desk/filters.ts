import { z } from 'zod';
import { DESK_TABS, type DeskTab, QUEUE_SORTS, type QueueFilters } from '@/queries/desk-queue.view';

const tabs = Object.keys(DESK_TABS) as [DeskTab, ...DeskTab[]];
const who = z.union([z.enum(['all', 'mine', 'none']), z.uuid()]);

const schema = z.object({
  tab: z.enum(tabs).catch('waiting'),
  who: who.catch('all'),
  sort: z.enum(QUEUE_SORTS.flatMap((sort) => [sort, `-${sort}`] as const)).catch('age'),
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** The queue's state from its address; what cannot be read counts as not said. */
export function readFilters(query: Record<string, string | string[] | undefined>): QueueFilters {
  const { tab, who, sort, q, page } = schema.parse(query);
  const descending = sort.startsWith('-');
  const name = QUEUE_SORTS.find((known) => known === sort.replace('-', '')) ?? 'age';
  return { tab, who, sort: name, descending, search: q, page };
}
