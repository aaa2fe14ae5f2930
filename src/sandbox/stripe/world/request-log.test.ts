import { expect, test } from 'vitest';
import { Latest, type LoggedRequest, RequestLog } from './request-log.ts';

test('a list of the latest never grows without limit, and its numbers go on', () => {
  const latest = new Latest<{ name: string }>(100);
  for (let i = 1; i <= 1000; i += 1) latest.add({ name: `n${i}` });
  const all = latest.page(10_000);
  expect(all.entries).toHaveLength(100);
  expect(all.entries[0]).toEqual({ name: 'n901', number: 901 });
  const end = latest.page(30);
  expect(end.entries.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, i) => 971 + i));
  const older = latest.page(30, end.before ?? 0);
  expect(older.entries.at(-1)?.number).toBe(970);
  expect(latest.page(30, 901).entries).toEqual([]);
});

test('answers are forgotten, oldest first, before they fill the memory', () => {
  const log = new RequestLog();
  const response = 'x'.repeat(1_000_000);
  for (let i = 0; i < 10; i += 1) log.addRequest({ path: `/${i}`, response } as LoggedRequest);
  const { entries } = log.requests.page(100);
  expect(entries.map((entry) => entry.response !== null)).toEqual([
    ...Array.from({ length: 6 }, () => false),
    ...Array.from({ length: 4 }, () => true),
  ]);
});
