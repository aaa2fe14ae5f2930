import { expect, test } from 'vitest';
import { parseProjectsFilter } from './form';

const everything = { q: '', commune: '', category: '', state: 'live', sort: 'recent', page: 1 };

test('an address without a query shows what is live, newest first', () => {
  expect(parseProjectsFilter({})).toEqual(everything);
});

test('what is asked for is kept, spaces around the words are not', () => {
  expect(
    parseProjectsFilter({
      q: ' pain ',
      commune: '46042',
      category: 'food',
      state: 'all',
      sort: 'progress',
      page: '3',
    }),
  ).toEqual({ q: 'pain', commune: '46042', category: 'food', state: 'all', sort: 'progress', page: 3 });
});

test.each([
  { commune: "46042' or 1=1" },
  { category: 'weapons' },
  { state: 'DRAFT' },
  { sort: 'paid' },
  { page: '-2' },
  { page: '1e9' },
  { page: 'two' },
  { q: 'x'.repeat(101) },
])('%o is read as if it had not been asked', (query) => {
  expect(parseProjectsFilter(query)).toEqual(everything);
});

test('a name given twice counts once', () => {
  expect(parseProjectsFilter({ q: ['pain', 'noix'] }).q).toBe('pain');
});
