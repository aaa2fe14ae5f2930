import { expect, test } from 'vitest';
import { COUNTRIES, zoneOf } from './country';

test.each([
  ['FR', 'FRANCE'],
  ['MC', 'FRANCE'],
  ['BE', 'EU'],
  ['IE', 'EU'],
  ['CH', 'WORLD'],
  ['GB', 'WORLD'],
  ['RE', 'WORLD'],
])('post to %s is of the zone %s', (country, zone) => {
  expect(zoneOf(country)).toBe(zone);
});

test.each(['', 'fr', 'XX', 'FRA'])('"%s" is no country that post is sent to', (typed) => {
  expect(zoneOf(typed)).toBeNull();
});

test('every country is listed once, and the Union has its 26 others', () => {
  expect(new Set(COUNTRIES).size).toBe(COUNTRIES.length);
  expect(COUNTRIES.filter((country) => zoneOf(country) === 'EU')).toHaveLength(26);
});
