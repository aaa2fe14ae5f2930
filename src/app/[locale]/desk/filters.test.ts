import { expect, test } from 'vitest';
import { readFilters } from './filters';

const usual = { tab: 'waiting', who: 'all', sort: 'age', descending: false, search: '', page: 1 };

test('an address without a word shows what waits, oldest first', () => {
  expect(readFilters({})).toEqual(usual);
});

test('an address says tab, person, order, search and page', () => {
  expect(readFilters({ tab: 'live', who: 'mine', sort: '-goal', q: ' four ', page: '3' })).toEqual({
    tab: 'live',
    who: 'mine',
    sort: 'goal',
    descending: true,
    search: 'four',
    page: 3,
  });
});

const nonsense: Record<string, string | string[]>[] = [
  { tab: 'x' },
  { who: "'; drop table" },
  { sort: '--age' },
  { page: '-1' },
  { page: '1e9' },
  { q: ['a', 'b'] },
];
test.each(nonsense)('nonsense (%o) is read as not said', (query) => {
  expect(readFilters(query)).toEqual(usual);
});
