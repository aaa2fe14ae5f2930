import { describe, expect, test } from 'vitest';
import { automaticAttemptIsDue, challengeIsStale, type PledgeToCharge, whyNotPayNow } from './attempt';
import { addElapsedDays, addHours } from './paris-time';
import { repairUntil } from './repair';

const first = new Date('2026-11-25T00:00:05Z');
const until = repairUntil(first);
const pledge = (over: Partial<PledgeToCharge> = {}): PledgeToCharge => ({
  status: 'COLLECTING',
  repairNeed: 'RETRY',
  repairUntil: until,
  tried: true,
  cardTried: true,
  lastAutomaticAt: first,
  givenUp: false,
  ...over,
});
const later = (days: number, hours = 0) => addHours(addElapsedDays(first, days), hours);

describe('the worker tries by itself', () => {
  test.each([
    ['the first time', { tried: false, cardTried: false, repairNeed: null, repairUntil: null }, first, true],
    ['not again right after a soft decline', {}, later(0, 1), false],
    ['a day later', {}, later(1), true],
    ['not twice for the same instant', { lastAutomaticAt: later(1, 1) }, later(1, 2), false],
    ['on the third day', { lastAutomaticAt: later(1) }, later(3), true],
    ['an hour before the end', { lastAutomaticAt: later(5) }, addHours(until, -1), true],
    ['never when the window has ended', { lastAutomaticAt: later(5) }, until, false],
    ['never what was given up', { givenUp: true, tried: false, cardTried: false }, later(1), false],
    ['never after a hard decline', { repairNeed: 'NEW_CARD' }, later(3), false],
    ['never what needs its backer', { repairNeed: 'AUTHENTICATE' }, later(3), false],
    [
      'at once with a card that was never tried',
      { repairNeed: 'NEW_CARD', cardTried: false },
      later(0, 1),
      true,
    ],
    ['never on a pledge that has ended', { status: 'DROPPED', cardTried: false }, later(1), false],
  ] as const)('%s', (_, over, now, due) => {
    expect(automaticAttemptIsDue(pledge(over), now)).toBe(due);
  });
});

describe('the backer may pay', () => {
  test.each([
    ['after a soft decline', {}, later(0, 1), null],
    ['when her bank wants her', { repairNeed: 'AUTHENTICATE' }, later(6), null],
    ['not on a card that was refused for good', { repairNeed: 'NEW_CARD' }, later(1), 'CARD_REFUSED'],
    ['on a new card', { repairNeed: 'NEW_CARD', cardTried: false }, later(1), null],
    ['not when the window has ended', {}, until, 'REPAIR_OVER'],
    ['not when the pledge was dropped', { status: 'DROPPED' }, later(1), 'REPAIR_OVER'],
    ['not before the deadline', { status: 'CONFIRMED' }, later(1), 'PLEDGE_NOT_CHANGEABLE'],
  ] as const)('%s', (_, over, now, reason) => {
    expect(whyNotPayNow(pledge(over), now)).toBe(reason);
  });
});

test('a challenge is offered again for an hour', () => {
  expect(challengeIsStale(first, addHours(first, 0.99))).toBe(false);
  expect(challengeIsStale(first, addHours(first, 1))).toBe(true);
});
