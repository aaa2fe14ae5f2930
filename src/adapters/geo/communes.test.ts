import { describe, expect, it } from 'vitest';
import { communeByCode, communeLabel, recogniseCommune, territory } from './communes';

describe('the territory', () => {
  it('has the 312 communes of the Lot, each with a postcode, none twice', () => {
    expect(territory()).toHaveLength(312);
    expect(new Set(territory().map((commune) => commune.code)).size).toBe(312);
    expect(
      territory().every((commune) => commune.code.startsWith('46') && commune.postcodes.length > 0),
    ).toBe(true);
  });

  it('reads back every label that it offers, so that a choice from the list is always accepted', () => {
    for (const commune of territory())
      expect(recogniseCommune(communeLabel(commune))?.commune.code).toBe(commune.code);
  });
});

describe('a commune that somebody types', () => {
  it.each([
    ['Cahors', '46042', '46000'],
    ['46000 cahors', '46042', '46000'],
    ['Limogne en Quercy', '46173', '46260'],
    ['st cirq lapopie', '46256', '46330'],
    ['SAINT-CÉRÉ (46400)', '46251', '46400'],
    ['46600 Le Vignon-en-Quercy', '46232', '46600'],
  ])('%s is recognised', (typed, code, postcode) => {
    const found = recogniseCommune(typed);
    expect(found?.commune).toBe(communeByCode(code));
    expect(found?.postcode).toBe(postcode);
  });

  it.each(['', 'Toulouse', '31000', '46330', 'Saint', 'Montauban 82000', '🥖'])(
    '%s is not one of ours, or could be several',
    (typed) => {
      expect(recogniseCommune(typed)).toBeNull();
    },
  );
});
