import type { QueueFilters } from '@/queries/desk-queue.view';

/** The queue's address with some of its filters changed. What is as usual is left out; another tab or order starts at the first page. */
export function queueAddress(filters: QueueFilters, changes: Partial<QueueFilters>) {
  const { tab, who, sort, descending, search, page } = { ...filters, page: 1, ...changes };
  const order = `${descending ? '-' : ''}${sort}`;
  const query = {
    ...(tab === 'waiting' ? {} : { tab }),
    ...(who === 'all' ? {} : { who }),
    ...(order === 'age' ? {} : { sort: order }),
    ...(search === '' ? {} : { q: search }),
    ...(page === 1 ? {} : { page: String(page) }),
  };
  return { pathname: '/desk', query } as const;
}
