import { expect, test } from 'vitest';
import { formatCount, formatEuros, formatPercent } from './format-amount';
import { formatDate, formatTime } from './format-date';

const noBreak = '\u00a0';
const thin = '\u202f';

test.each([
  [123456, 'fr', `1${thin}234,56${noBreak}€`],
  [800000, 'fr', `8${thin}000${noBreak}€`],
  [50, 'fr', `0,50${noBreak}€`],
  [123456, 'en', '€1,234.56'],
  [800000, 'en', '€8,000'],
  [-1250, 'fr', `\u221212,50${noBreak}€`],
  [-1250, 'en', '\u2212€12.50'],
])('%i cents are written in %s as %s', (cents, locale, expected) => {
  expect(formatEuros(cents, locale)).toBe(expected);
});

test('a goal that lacks one cent is not said to be reached', () => {
  expect(formatPercent(799_999, 800_000, 'fr')).toBe(`99${noBreak}%`);
  expect(formatPercent(800_000, 800_000, 'fr')).toBe(`100${noBreak}%`);
  expect(formatPercent(100, 0, 'fr')).toBe(`0${noBreak}%`);
});

test('thousands stay together', () => {
  expect(formatCount(3014, 'fr')).toBe(`3${thin}014`);
});

test('a deadline is the last minute of a day in Paris, in winter and in summer, and never breaks over two lines', () => {
  const winter = '2026-11-24T22:59:59Z';
  const summer = '2026-07-24T21:59:59Z';
  expect(formatDate(winter, 'day-and-time', 'fr')).toBe(
    `mardi 24${noBreak}novembre à${noBreak}23${noBreak}h${noBreak}59`,
  );
  expect(formatDate(summer, 'day-and-time', 'fr')).toBe(
    `vendredi 24${noBreak}juillet à${noBreak}23${noBreak}h${noBreak}59`,
  );
  expect(formatTime(winter, 'en')).toBe(`11:59${noBreak}pm`);
});

test('an early hour has no useless zero', () => {
  expect(formatTime('2026-12-10T08:05:00Z', 'fr')).toBe(`9${noBreak}h${noBreak}05`);
});

test('a month of delivery has no day', () => {
  expect(formatDate('2027-03-15T12:00:00Z', 'month', 'fr')).toBe('mars 2027');
});

test('the first of a month is said as French says it, and English has no comma in a day', () => {
  expect(formatDate('2026-12-01T12:00:00Z', 'day', 'fr')).toBe(`mardi 1er${noBreak}décembre`);
  expect(formatDate('2026-12-01T12:00:00Z', 'day', 'en')).toBe(`Tuesday 1${noBreak}December`);
  expect(formatDate('2026-12-11T12:00:00Z', 'day', 'fr')).toBe(`vendredi 11${noBreak}décembre`);
});
