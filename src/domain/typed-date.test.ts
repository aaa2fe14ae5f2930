import { describe, expect, test } from 'vitest';
import { parseDay, parseParisInstant, parseTimeOfDay } from './typed-date';

describe('a typed day', () => {
  test.each([
    '24/11/2026',
    '24.11.2026',
    '24-11-2026',
    '24 11 2026',
    '24/11/26',
    ' 2026-11-24 ',
    '2026-11-24',
  ])('%s is read', (typed) => expect(parseDay(typed)).toEqual({ year: 2026, month: 11, day: 24 }));
  test.each([
    '',
    '31/04/2027',
    '29/02/2027',
    '11/24/2026',
    '2026-13-01',
    '0/1/2027',
    'demain',
    '24/11',
    '24/11/202',
  ])('%s is refused', (typed) => expect(parseDay(typed)).toBeNull());
  test('29 February exists in a leap year', () => {
    expect(parseDay('29/02/2028')).toEqual({ year: 2028, month: 2, day: 29 });
  });
});

describe('a typed time', () => {
  test.each([
    ['9 h 30', 9, 30],
    ['9h30', 9, 30],
    ['09:30', 9, 30],
    ['9.30', 9, 30],
    ['9 h', 9, 0],
    ['18', 18, 0],
    ['23\u00a0h\u00a059', 23, 59],
    ['00:00', 0, 0],
  ])('%s is read', (typed, hour, minute) => expect(parseTimeOfDay(typed)).toEqual({ hour, minute }));
  test.each(['', '24:00', '9:60', '9:5', 'midi', '-1', '9 h 30 min'])('%s is refused', (typed) =>
    expect(parseTimeOfDay(typed)).toBeNull(),
  );
});

test('day and time are those of Paris, in winter and in summer', () => {
  expect(parseParisInstant('24/11/2026', '9 h 30')?.toISOString()).toBe('2026-11-24T08:30:00.000Z');
  expect(parseParisInstant('24/06/2027', '9 h 30')?.toISOString()).toBe('2027-06-24T07:30:00.000Z');
  expect(parseParisInstant('24/06/2027', '')).toBeNull();
});
