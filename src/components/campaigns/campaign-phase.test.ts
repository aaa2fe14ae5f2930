import { expect, test } from 'vitest';
import { campaignPhase } from './campaign-phase';

const days = (count: number) => ({ unit: 'days', count }) as const;

test.each([
  ['LIVE', days(11), 'open'],
  ['LIVE', days(3), 'lastDays'],
  ['LIVE', { unit: 'hours', count: 5 }, 'lastHours'],
  ['LIVE', { unit: 'minutes', count: 1 }, 'lastHours'],
  ['SCHEDULED', null, 'scheduled'],
  ['CHANGES_REQUESTED', null, 'preparing'],
  ['SUSPENDED', days(6), 'suspended'],
  ['COLLECTING', null, 'collecting'],
  ['FUNDED', null, 'funded'],
  ['FAILED', null, 'failed'],
  ['CANCELLED', null, 'cancelled'],
] as const)('%s with %o left is told as %s', (status, timeLeft, phase) => {
  expect(campaignPhase({ status, timeLeft })).toBe(phase);
});

test('past its deadline a live campaign is closing, and is never shown as open', () => {
  expect(campaignPhase({ status: 'LIVE', timeLeft: null })).toBe('closing');
});
