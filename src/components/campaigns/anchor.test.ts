import { expect, test } from 'vitest';
import { anchorOf, headingsOf } from './anchor';

test('a heading becomes an address without accents, spaces or signs', () => {
  expect(anchorOf('Pourquoi ce four\u00a0?')).toBe('pourquoi-ce-four');
  expect(anchorOf('L’été, à Prayssac')).toBe('l-ete-a-prayssac');
});

test('the contents of a story are its headings, in order', () => {
  expect(headingsOf(['Un début', '## Des blés d’ici', 'Du texte', '## Le vendredi'])).toEqual([
    'Des blés d’ici',
    'Le vendredi',
  ]);
});
