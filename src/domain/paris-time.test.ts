import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, cardExpiresAt, deadlineAfter, parisDateOf, parisInstant } from './paris-time';

describe('deadlines', () => {
  test.each([
    ['launched on a Monday for one day: Tuesday', '2026-11-23T08:00:00Z', 1, '2026-11-24T22:59:59.000Z'],
    ['over the spring change', '2026-03-28T09:00:00Z', 1, '2026-03-29T21:59:59.000Z'],
    ['ending on the day before the spring change', '2026-03-27T09:00:00Z', 1, '2026-03-28T22:59:59.000Z'],
    ['over the autumn change', '2026-10-24T09:00:00Z', 1, '2026-10-25T22:59:59.000Z'],
    ['ending on the day before the autumn change', '2026-10-23T09:00:00Z', 1, '2026-10-24T21:59:59.000Z'],
    [
      'launched after midnight in Paris, before it in UTC',
      '2026-06-30T22:30:00Z',
      1,
      '2026-07-02T21:59:59.000Z',
    ],
    ['sixty days over the new year', '2026-12-01T12:00:00Z', 60, '2027-01-30T22:59:59.000Z'],
    ['on 29 February', '2028-02-28T12:00:00Z', 1, '2028-02-29T22:59:59.000Z'],
  ])('%s', (_, launchAt, days, deadline) => {
    expect(deadlineAfter(new Date(launchAt), days).toISOString()).toBe(deadline);
  });

  test('a deadline is always 23:59:59 on the Paris date of the launch plus the duration', () => {
    const instants = fc.date({
      min: new Date('2024-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (launchAt, days) => {
        const deadline = deadlineAfter(launchAt, days);
        const shown = new Intl.DateTimeFormat('en-GB', {
          timeZone: 'Europe/Paris',
          timeStyle: 'medium',
        }).format(deadline);
        expect(shown).toBe('23:59:59');
        expect(parisDateOf(deadline)).toEqual(addDays(parisDateOf(launchAt), days));
      }),
    );
  });
});

describe('instants of a Paris date and time', () => {
  test.each([
    ['winter', [2026, 1, 15, 12, 0], '2026-01-15T11:00:00.000Z'],
    ['summer', [2026, 7, 15, 12, 0], '2026-07-15T10:00:00.000Z'],
    [
      'skipped by the spring change: an hour later on the clock',
      [2026, 3, 29, 2, 30],
      '2026-03-29T01:30:00.000Z',
    ],
    ['shown twice in autumn: the first', [2026, 10, 25, 2, 30], '2026-10-25T00:30:00.000Z'],
  ])('%s', (_, [year, month, day, hour, minute], expected) => {
    const date = { year: year as number, month: month as number, day: day as number };
    expect(parisInstant(date, hour, minute).toISOString()).toBe(expected);
  });

  test('the Paris date of an instant made from a date is that date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 23 }), (offset, hour) => {
        const date = addDays({ year: 2000, month: 1, day: 1 }, offset);
        expect(parisDateOf(parisInstant(date, hour))).toEqual(date);
      }),
    );
  });
});

test('a card that shows 12/2026 works until the end of December in Paris', () => {
  expect(cardExpiresAt(2026, 12).toISOString()).toBe('2026-12-31T23:00:00.000Z');
});
