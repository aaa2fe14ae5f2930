import { expect, test } from 'vitest';
import { bareSiret, isSiret, sirenOf, vatNumberOf } from './siret';

test.each([
  ['73282932000074', true, 'a real one'],
  ['35600000000048', true, "La Poste's head office passes Luhn"],
  ['35600000049837', true, 'an establishment of La Poste passes only by its own rule'],
  ['73282932000075', false, 'a wrong check digit'],
  ['00000000000000', false, 'zeros pass Luhn but are nobody'],
  ['7328293200007', false, 'thirteen digits'],
  ['732829320000741', false, 'fifteen digits'],
  ['7328293200007A', false, 'a letter'],
  ['', false, 'nothing'],
])('%s: %s (%s)', (siret, expected) => {
  expect(isSiret(siret)).toBe(expected);
});

test('spaces of every kind and dots are ignored when typed', () => {
  expect(bareSiret('732 829 320\u00a000074')).toBe('73282932000074');
  expect(bareSiret('732.829.320.00074')).toBe('73282932000074');
});

test('the VAT number of a firm is made from its SIREN', () => {
  expect(vatNumberOf(sirenOf('73282932000074'))).toBe('FR44732829320');
});
