import { expect, test } from 'vitest';
import { nextNight, nightOf } from './reconciliation';

test.each([
  ['2027-01-10T01:59:00Z', '2027-01-10T02:00:00.000Z'],
  ['2027-01-10T02:00:00Z', '2027-01-11T02:00:00.000Z'],
  ['2027-03-27T12:00:00Z', '2027-03-28T01:00:00.000Z'],
])('the night after %s begins at three by the clocks of Paris: %s', (now, night) => {
  expect(nextNight(new Date(now)).toISOString()).toBe(night);
});

test('a night bears the date of Paris, not of Greenwich', () => {
  expect(nightOf(new Date('2027-06-30T22:30:00Z'))).toBe('2027-07-01');
});
