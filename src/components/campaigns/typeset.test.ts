import { expect, test } from 'vitest';
import { typeset } from './typeset';

test('a number, a sign and a quotation never break over two lines', () => {
  expect(typeset('Replanter 40 000 bulbes : « ici » ?')).toBe(
    'Replanter 40\u00a0000 bulbes\u00a0: «\u00a0ici\u00a0»\u00a0?',
  );
});

test('other spaces stay as they were typed', () => {
  expect(typeset('En 2026 le four, 3 jours')).toBe('En 2026 le four, 3 jours');
});
