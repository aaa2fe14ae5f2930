import { expect, test } from 'vitest';
import { timeLeft } from './time-left';

const deadline = new Date('2026-12-04T22:59:59Z');
const before = (milliseconds: number) => new Date(deadline.getTime() - milliseconds);
const hour = 3_600_000;

test.each([
  [11 * 24 * hour + 5 * hour, { unit: 'days', count: 11 }],
  [24 * hour, { unit: 'days', count: 1 }],
  [24 * hour - 1, { unit: 'hours', count: 23 }],
  [hour, { unit: 'hours', count: 1 }],
  [hour - 1, { unit: 'minutes', count: 60 }],
  [1, { unit: 'minutes', count: 1 }],
  [0, null],
  [-1, null],
])('%i ms before the end, the time left is %o', (milliseconds, expected) => {
  expect(timeLeft(deadline, before(milliseconds))).toEqual(expected);
});
