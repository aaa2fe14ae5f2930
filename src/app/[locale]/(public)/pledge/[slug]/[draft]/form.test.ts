import { describe, expect, test } from 'vitest';
import { Refusal } from '@/domain/refusal';
import { parseChoice } from './form';

const bread = '0192f3a1-0000-7000-8000-000000000001';
const oil = '0192f3a1-0000-7000-8000-000000000002';

function sent(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

function refusalOf(fields: Record<string, string>): readonly unknown[] {
  try {
    parseChoice(sent(fields));
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
  return [];
}

describe('the first screen of a pledge', () => {
  test('keeps the rewards that have a quantity, and no others', () => {
    expect(parseChoice(sent({ [`quantity-${bread}`]: '2', [`quantity-${oil}`]: '0', free: '' }))).toEqual({
      rewards: [{ rewardId: bread, quantity: 2 }],
      freeCents: 0,
    });
  });

  test.each([
    ['12', 12_00],
    ['12,5', 12_50],
    ['1 234,56 €', 1_234_56],
    ['', 0],
  ])('reads the free amount "%s" as %i cents', (typed, cents) => {
    expect(parseChoice(sent({ free: typed })).freeCents).toBe(cents);
  });

  test('names the field of an amount or quantity that is no number', () => {
    expect(refusalOf({ [`quantity-${bread}`]: 'deux', free: 'douze' })).toEqual([
      { field: `quantity-${bread}`, code: 'QUANTITY_INVALID' },
      { field: 'free', code: 'AMOUNT_INVALID' },
    ]);
  });

  test.each(['-1', '1.5', '1e3'])('refuses the quantity %s', (typed) => {
    expect(refusalOf({ [`quantity-${bread}`]: typed })).toEqual([
      { field: `quantity-${bread}`, code: 'QUANTITY_INVALID' },
    ]);
  });

  test('leaves out fields that it does not know', () => {
    expect(parseChoice(sent({ 'quantity-1 or 1=1': '3', price: '1', free: '5' }))).toEqual({
      rewards: [],
      freeCents: 500,
    });
  });
});
