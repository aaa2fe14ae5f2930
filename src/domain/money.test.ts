import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, cents, eurosAsTyped, parseEuros, percentReached, share, sum } from './money';

const amounts = fc.integer({ min: 0, max: 10_000_00 }).map(cents);

describe('reading what people type', () => {
  test.each([
    ['12', 12_00],
    ['12,5', 12_50],
    ['12.50', 12_50],
    ['1 234,56 €', 1_234_56],
    ['1\u202f234,56\u00a0€', 1_234_56],
    ['0,99', 99],
    ['', null],
    ['douze', null],
    ['12,345', null],
    ['-5', null],
    ['1.234,56', null],
    ['12345678', null],
  ])('%j is %j cents', (typed, expected) => {
    expect(parseEuros(typed)).toBe(expected);
  });

  test('what a form shows again reads as the same amount', () => {
    fc.assert(fc.property(amounts, (amount) => parseEuros(eurosAsTyped(amount)) === amount));
  });
});

describe('rounding', () => {
  test.each([
    [100_00, 500, 5_00],
    [10, 500, 1],
    [9, 500, 0],
    [30, 500, 2],
    [-30, 500, -2],
    [33_33, 2_000, 6_67],
  ])('%i cents at %i basis points are %i', (amount, rate, expected) => {
    expect(share(cents(amount), rate)).toBe(expected);
  });

  test('fractions of a cent never become an amount', () => {
    expect(() => cents(1.5)).toThrow(RangeError);
    expect(() => cents(Number.NaN)).toThrow(RangeError);
    expect(() => share(cents(100), 2.5)).toThrow(RangeError);
  });
});

describe('allocation', () => {
  test.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [0, [5, 5], [0, 0]],
    [1, [0, 5], [0, 1]],
    [7, [100, 200], [2, 5]],
    [0, [0, 0], [0, 0]],
  ])('%i over %j is %j', (total, weights, parts) => {
    expect(allocate(cents(total), weights.map(cents))).toEqual(parts);
  });

  test('parts sum exactly, none is negative, none is further than a cent from its exact share', () => {
    fc.assert(
      fc.property(amounts, fc.array(amounts, { minLength: 1, maxLength: 50 }), (total, weights) => {
        fc.pre(sum(weights) > 0);
        const parts = allocate(total, weights);
        const exact = weights.map((weight) => (total * weight) / sum(weights));
        return (
          sum(parts) === total &&
          parts.every((part, index) => part >= 0 && Math.abs(part - (exact[index] ?? 0)) < 1)
        );
      }),
    );
  });

  test('money is not allocated over nothing', () => {
    expect(() => allocate(cents(1), [cents(0)])).toThrow(RangeError);
  });
});

test.each([
  [99_99, 100_00, 99],
  [100_00, 100_00, 100],
  [340_00, 100_00, 340],
  [0, 100_00, 0],
])('%i of %i is said as %i %%: 100 only once reached', (reached, goal, percent) => {
  expect(percentReached(cents(reached), cents(goal))).toBe(percent);
});
