import { describe, expect, test } from 'vitest';
import { CAMPAIGN_STATUSES } from './campaign-status';
import {
  launchedAt,
  whyNotLaunchAt,
  whyNotLive,
  whyNotResume,
  whyNotSchedule,
  whyNotSuspend,
} from './launch';

const now = new Date('2026-11-23T10:00:00Z');

test.each([
  ['2026-11-23T09:59:59Z', 'LAUNCH_IN_THE_PAST'],
  ['2026-11-23T10:00:00Z', null],
  // 180 days later is 22 May 2027, whose last second in Paris is 21:59:59 UTC.
  ['2027-05-22T21:59:59Z', null],
  ['2027-05-22T22:00:00Z', 'LAUNCH_TOO_FAR'],
])('a launch planned for %s: %s', (at, expected) => {
  expect(whyNotLaunchAt(new Date(at), now)).toBe(expected);
});

test('only an approved or planned campaign is planned', () => {
  expect(CAMPAIGN_STATUSES.filter((status) => whyNotSchedule(status) === null)).toEqual([
    'APPROVED',
    'SCHEDULED',
  ]);
});

test('a few seconds of delay do not move the deadline, an hour and more gives the campaign its whole duration', () => {
  const planned = new Date('2026-11-23T22:59:00Z');
  expect(launchedAt(planned, new Date('2026-11-23T23:00:30Z'))).toEqual(planned);
  const late = new Date('2026-11-25T08:00:00Z');
  expect(launchedAt(planned, late)).toEqual(late);
});

test('a business goes live when Stripe can pay it, and takes cards itself where it is the merchant', () => {
  const business = { transfersActive: true, cardPaymentsActive: false };
  expect(whyNotLive(business, 'PLATFORM')).toBeNull();
  expect(whyNotLive(business, 'BUSINESS')).toBe('STRIPE_NOT_READY');
  expect(whyNotLive({ ...business, transfersActive: false }, 'PLATFORM')).toBe('STRIPE_NOT_READY');
});

describe('suspension', () => {
  const before = new Date('2026-12-01T00:00:00Z');
  test('stops live campaigns and opens suspended ones, both before the deadline only', () => {
    expect(whyNotSuspend({ status: 'LIVE', deadlineAt: before }, now)).toBeNull();
    expect(whyNotSuspend({ status: 'LIVE', deadlineAt: now }, now)).toBe('CAMPAIGN_ENDED');
    expect(whyNotSuspend({ status: 'SUSPENDED', deadlineAt: before }, now)).toBe('WRONG_STATUS');
    expect(whyNotResume({ status: 'SUSPENDED', deadlineAt: before }, now)).toBeNull();
    expect(whyNotResume({ status: 'SUSPENDED', deadlineAt: now }, now)).toBe('CAMPAIGN_ENDED');
    expect(whyNotResume({ status: 'LIVE', deadlineAt: before }, now)).toBe('WRONG_STATUS');
  });
});
