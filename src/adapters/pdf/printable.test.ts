import { expect, test } from 'vitest';
import { printable } from './printable';

test.each([
  ['« Œuvre d’été… », 1\u202f234,56\u00a0€', '« Œuvre d’été… », 1\u00a0234,56\u00a0€'],
  ['Łukasz Dvořák ăâɛ', 'Lukasz Dvorák aâ?'],
  ['pain 👩‍🍳 chaud', 'pain ?? chaud'],
  ['ligne\nsuivante', 'ligne\nsuivante'],
  ['e\u0301te\u0301', 'été'],
])('%j is written with the letters that every reader has', (typed, written) =>
  expect(printable(typed)).toBe(written),
);
